import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { buildHost, hostConfig, hostFiles, quick, withHost } from '../help/host.ts'
import type { Ended } from '../help/host.ts'
import { suite } from '../suite.ts'

/** Builds a host whose leaflets have this style sheet, and gives how that ended and what its statement says of its tests. */
async function built(
  options: object,
  css = 'h1 { letter-spacing: 0 }',
): Promise<Ended & { tests: string }> {
  const theme = { stylesheet: 'mine.css' }
  const config = hostConfig({ ...quick, theme, ...options })
  const files = { ...hostFiles, 'mine.css': css, 'eleventy.config.js': config }
  return withHost(files, async (folder) => {
    const ended = await buildHost(folder)
    const statement = join(folder, '_site', 'accessibility', 'index.html')
    const page = load(readFileSync(statement, 'utf8'))
    page('[hidden]').remove()
    return { ...ended, tests: page('main').text() }
  })
}

suite('the option audit', (test) => {
  test('stops the build on what breaks a rule, with the file, the element and what to do', async () => {
    const { status, output } = await built(
      { audit: true },
      '@media (prefers-color-scheme: light) { .text h2 { color: #999 } }',
    )
    assert.is(status, 1)
    assert.match(
      output,
      /src\/leaflets\/help\/index\.md {2}Elements must meet .* this does not, in light colours: <h2 .*<\/h2> Change it: https:\/\/\S+ says how\. .*\[color-contrast\]/,
    )
    // The host's own home page has no language.
    assert.not.match(output, 'html-has-lang')
  })

  test('puts its results in the accessibility statement', async () => {
    const { status, output, tests } = await built({ audit: true })
    assert.is(status, 0, output)
    assert.match(output, /4 pages checked by axe-core [\d.]+$/m)
    assert.match(
      tests,
      /axe-core [\d.]+ checked 4 pages against \d+ rules, .*It found no problems\./,
    )
  })

  test('is off unless asked for, and then the statement claims no audit', async () => {
    const { status, output, tests } = await built({}, '.text h2 { color: #999 }')
    assert.is(status, 0, output)
    assert.not.match(tests, 'axe-core')
    assert.match(tests, 'No person has tested these pages yet.')
  })
})
