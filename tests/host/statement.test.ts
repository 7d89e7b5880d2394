import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { change } from '../help/copy.ts'
import { copyProject } from '../help/project-copy.ts'
import { makePagesOf, useShortLeaflet } from '../help/short-leaflet.ts'
import { read } from '../help/site.ts'
import { suite } from '../suite.ts'

/** The words of a statement, of which `[hidden]` is no part. */
function wordsOf(html: string): string {
  const page = load(html)
  page('[hidden]').remove()
  return page('main').text().replace(/\s+/g, ' ')
}

/** Makes the statement of another service from its data and options. */
function statement(accessibility: string, enforcement: string, options: string): string {
  const folder = copyProject()
  try {
    useShortLeaflet(folder)
    writeFileSync(join(folder, '_data/accessibility.yaml'), accessibility)
    writeFileSync(
      join(folder, '_data/organisation.yaml'),
      `name: Testbury Advice\nphone: 01632 960123\nenforcement: ${enforcement}\n`,
    )
    change(folder, 'eleventy.config.ts', "data: '_data',", `data: '_data', ${options}`)
    const pages = makePagesOf(folder)
    return wordsOf(readFileSync(join(pages, 'accessibility/index.html'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

suite('the accessibility statement', (test) => {
  test('of a site says what its build found, and that no person has tested it', async () => {
    const words = wordsOf(await read('accessibility/index.html'))
    assert.match(
      words,
      /axe-core [\d.]+ checked \d+ pages against \d+ rules, .* It found no problems\./,
    )
    assert.match(words, /Every word of 4 PDFs \(\d+ pages\) is compared with its web page\./)
    assert.match(words, 'No person has tested these pages yet.')
    assert.match(words, 'Equality and Human Rights Commission enforces the Public Sector Bodies')
  })

  test('of another service claims nothing of ours: no person, no audit, no format that it has not', () => {
    const words = statement('left_out: []\n', 'none', "formats: ['pdf'], easyRead: false,")
    assert.match(words, 'No person has tested these pages yet.')
    assert.match(words, 'Every word of all PDFs is compared')
    assert.match(words, 'Print each leaflet in 14 point.')
    for (const claim of [
      ...['axe-core', 'HTML_CodeSniffer', 'veraPDF', 'virtual screen reader', 'its makers'],
      ...['booklet', 'large print', 'plain text', 'easy read', 'British Sign Language'],
      ...['Equality', 'Regulations'],
    ])
      assert.not.match(words, claim)
  })

  test('says the sizes of print that the service has chosen', () => {
    const sizes = "sizes: { pdf: 16, 'large-print': 24, booklet: 13 },"
    assert.match(
      statement('left_out: []\n', 'none', sizes),
      'Print each leaflet in 16 point, in large print (24 point) or as a small booklet (13 point).',
    )
  })

  test('of another service says who tested, with what and when, and what does not work', () => {
    const words = statement(
      `left_out: []
tested:
  - with: the screen reader NVDA
    by: Two people from Testbury
    when: 2026-11-02
limits: [The map has no description.]
`,
      '{ nation: Northern Ireland, public_body: no }',
      '',
    )
    assert.match(
      words,
      'Two people from Testbury tested these pages with the screen reader NVDA on 2 November 2026.',
    )
    assert.not.match(words, 'No person has tested')
    assert.match(words, 'The map has no description.')
    assert.match(words, 'you can contact the Equality Commission for Northern Ireland.')
    assert.not.match(words, 'Regulations')
  })
})
