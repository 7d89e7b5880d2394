import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

const options = {
  ...quick,
  pages: { home: '/', notFound: true, sitemap: true, timeLimits: '/staff/' },
}

/** Pages of a host at Everyleaf's addresses, each made in another way. */
const own: Record<string, string> = {
  'src/somewhere/finder.njk': `---
permalink: /search/
eleventyExcludeFromCollections: true
---
The host's own search
`,
  'src/lists.njk': `---
pagination: { data: lists, size: 1, alias: list }
lists: [words, others]
permalink: "/{{ list }}/"
---
The host's own {{ list }}
`,
  'src/statements/access.md': "The host's own statement\n",
  'src/statements/statements.json': '{ "permalink": "/accessibility/" }\n',
  'src/missing.11ty.js': `export default class {
  data() { return { permalink: () => '404.html' } }
  render() { return "The host's own 404" }
}
`,
  'src/map.njk': `---
eleventyComputed: { permalink: "{{ '/sitemap.xml' }}" }
---
The host's own map
`,
  'src/news.md': '---\ntags: news\n---\nSome news.\n',
  'src/staff.njk': `---
pagination: { data: collections.news, size: 99 }
permalink: /staff/
---
The host's own time limits
`,
}

suite("a host's own page at an address of Everyleaf's", (test) => {
  test('wins, whatever it is made from', async () => {
    const config = { 'eleventy.config.js': hostConfig(options) }
    await withHost({ ...hostFiles, ...own, ...config }, async (folder) => {
      const { status, output } = await buildHost(folder)
      assert.is(status, 0, output)
      const read = (file: string) => readFileSync(join(folder, '_site', file), 'utf8')
      const files = ['search/', 'words/', 'accessibility/', 'staff/'].map((at) => `${at}index.html`)
      for (const file of ['index.html', '404.html', 'sitemap.xml', ...files])
        assert.match(read(file), /The host('s own| itself)/, file)
      assert.ok(existsSync(join(folder, '_site', 'others', 'index.html')))
      // Its search still has an index to ask.
      assert.ok(existsSync(join(folder, '_site', 'everyleaf', 'pagefind', 'pagefind.js')))
    })
  })

  test('is missing: then ours is there', async () => {
    const config = { 'eleventy.config.js': hostConfig({ ...quick, pages: { notFound: true } }) }
    await withHost({ ...hostFiles, ...config }, async (folder) => {
      const { status, output } = await buildHost(folder)
      assert.is(status, 0, output)
      for (const file of ['search/index.html', 'words/index.html', '404.html'])
        assert.match(readFileSync(join(folder, '_site', file), 'utf8'), 'Testbury Advice', file)
    })
  })
})
