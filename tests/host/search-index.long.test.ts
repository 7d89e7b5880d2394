import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import { suite } from '../suite.ts'

const page = 'leaflets/help/index.html'
const theirs = { 'static/pagefind.js': 'the index of the host\n' }
const copy = "config.addPassthroughCopy({ static: 'pagefind' })"

/** Builds a host that has a folder `/pagefind/` of its own, and shows what is in its output. */
async function built<T>(options: object, look: (at: (path: string) => string) => T): Promise<T> {
  const config = { 'eleventy.config.js': hostConfig({ ...quick, ...options }, copy) }
  return withHost({ ...hostFiles, ...theirs, ...config }, async (folder) => {
    const { status, output } = await buildHost(folder)
    assert.is(status, 0, output)
    return look((path) => join(folder, '_site', path))
  })
}

const read = (file: string) => readFileSync(file, 'utf8')

suite("the search index in a host's build", (test) => {
  test('is where the site says and the search page looks for it, and never in /pagefind/', async () => {
    await built({ assets: '/ours/', searchIndex: '/ours/pagefind/' }, (at) => {
      assert.ok(read(at('pagefind/pagefind.js')) === theirs['static/pagefind.js'])
      assert.ok(existsSync(at('ours/pagefind/pagefind.js')))
      assert.match(read(at('search/index.html')), 'data-index="/ours/pagefind/"')
      assert.match(read(at(page)), 'data-pagefind-body')
    })
  })

  test('is not made where a host wants no search, and its own Pagefind sees leaflets as its pages', async () => {
    await built({ pages: { search: false } }, (at) => {
      assert.ok(read(at('pagefind/pagefind.js')) === theirs['static/pagefind.js'])
      assert.not.ok(existsSync(at('everyleaf/pagefind')))
      assert.not.match(read(at(page)), 'data-pagefind-body')
    })
  })
})
