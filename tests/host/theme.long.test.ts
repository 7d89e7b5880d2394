import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import type { Ended } from '../help/host.ts'
import { suite } from '../suite.ts'

const rule = '.leaflet-head > h1 { letter-spacing: 0.01em }'

/** Builds a host whose style sheet has this text, and gives how that ended and a page. */
async function built(
  css: string,
  stylesheet = 'styles/mine.css',
): Promise<Ended & { read: (page: string) => string }> {
  const config = hostConfig({ ...quick, theme: { stylesheet } })
  const files = { ...hostFiles, 'styles/mine.css': css, 'eleventy.config.js': config }
  return withHost(files, async (folder) => {
    const ended = await buildHost(folder)
    const pages = ['leaflets/help', 'search'].map((page): [string, string] => [
      page,
      ended.status === 0 ? readFileSync(join(folder, '_site', page, 'index.html'), 'utf8') : '',
    ])
    return { ...ended, read: (page) => new Map(pages).get(page) ?? '' }
  })
}

suite('the option theme.stylesheet', (test) => {
  test("is the last of the styles on Everyleaf's pages, and their policy allows it", async () => {
    const { status, output, read } = await built(`${rule}\n`)
    assert.is(status, 0, output)
    for (const name of ['leaflets/help', 'search']) {
      const page = load(read(name))
      const style = page('head > style').first().text()
      assert.ok(style.trimEnd().endsWith(rule), name)
      const hash = createHash('sha256').update(style).digest('base64')
      const policy = page('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''
      assert.match(policy, `'sha256-${hash}'`)
    }
  })

  test('names the file that was probably meant where there is none', async () => {
    const { status, output } = await built(rule, 'styles/mein.css')
    assert.is(status, 1)
    assert.match(
      output,
      'There is no style sheet styles/mein.css, which the option theme.stylesheet names. Did you mean "mine.css"?',
    )
  })

  test('cannot import another, which the policy keeps out, or end the style element', async () => {
    const imports = await built(`/* mine */\n@import 'other.css';\n`)
    assert.is(imports.status, 1)
    assert.match(imports.output, /styles\/mine\.css:2 {2}@import does not work here\./)
    const ends = await built('a::before { content: "</style>" }')
    assert.match(
      ends.output,
      /styles\/mine\.css:1 {2}"<\/style" would end the styles of the page\./,
    )
  })
})
