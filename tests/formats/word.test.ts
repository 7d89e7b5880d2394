import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { unzipSync } from 'fflate'
import * as assert from 'uvu/assert'
import { blocksOf } from '../../plugins/formats/word/blocks.ts'
import { documentOf } from '../../plugins/formats/word/document.ts'
import { pack } from '../../plugins/formats/word/pack.ts'
import { wordsOfWord } from '../../plugins/formats/word/read.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { site as testSite } from '../help/site.ts'
import { suite } from '../suite.ts'

const leaflet = join('leaflets', 'if-you-do-not-agree')
const built = {
  full: { page: leaflet, file: 'if-you-do-not-agree.docx' },
  'easy-read': { page: join(leaflet, 'easy-read'), file: 'if-you-do-not-agree-easy-read.docx' },
} as const

const parts = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes)
const partOf = (bytes: Uint8Array, name: string): CheerioAPI =>
  load(new TextDecoder().decode(parts(bytes)[name]), { xml: true })
const fileOf = (edition: keyof typeof built): Uint8Array =>
  new Uint8Array(readFileSync(join(testSite, leaflet, built[edition].file)))
const pageOf = (edition: keyof typeof built): CheerioAPI =>
  load(readFileSync(join(testSite, built[edition].page, 'index.html'), 'utf8'))

/** A Word file of a page's HTML, in a language. */
async function made(main: string, language = 'en-GB', direction = 'ltr'): Promise<Uint8Array> {
  const contract = readPage(
    `<html lang="${language}" dir="${direction}"><title>T</title><meta name="dcterms.modified" content="2026-11-20"><link rel="canonical" href="https://example.org/x/"><main data-page-number="Page {page} of {pages}">${main}</main></html>`,
  )
  const document = documentOf({
    ...{ contract, blocks: blocksOf(load(main, null, false), language), pictures: [] },
    ...{ contacts: ['Testbury Advice', 'Phone: 01632 960000'], madeOf: 'Made of it.' },
    sizes: { text: 14, headings: [24, 20, 17] },
  })
  return pack(document, contract.modified)
}

const headings = (word: CheerioAPI): [number, string][] =>
  word('w\\:p')
    .toArray()
    .flatMap((one): [number, string][] => {
      const level = /^Heading(\d)$/.exec(word(one).find('w\\:pStyle').attr('w:val') ?? '')?.[1]
      return level === undefined ? [] : [[Number(level), word(one).find('w\\:t').text()]]
    })

suite('a Word file', (test) => {
  for (const edition of ['full', 'easy-read'] as const) {
    test(`has the headings of its page, at their levels: ${edition}`, () => {
      const page = pageOf(edition)
      page('main [data-only], main nav, main .printed-contents, main .dates').remove()
      const wanted = page('main :is(h1, h2, h3, h4)')
        .toArray()
        .map((one): [number, string] => [Number(one.name.slice(1)), page(one).text().trim()])
      assert.ok(wanted.length > 4)
      assert.equal(headings(partOf(fileOf(edition), 'word/document.xml')), wanted)
    })

    test(`has its title, its language and no day but that of its last change: ${edition}`, () => {
      const { title, language, modified } = readPage(pageOf(edition))
      const core = partOf(fileOf(edition), 'docProps/core.xml')
      assert.is(core('dc\\:title').text(), title)
      assert.is(core('dcterms\\:modified').text(), `${modified}T12:00:00Z`)
      assert.is(core('dcterms\\:created').text(), `${modified}T12:00:00Z`)
      const styles = partOf(fileOf(edition), 'word/styles.xml')
      assert.is(styles('w\\:docDefaults w\\:lang').attr('w:val'), language)
    })

    test(`has the contact details at the foot of each page, in one footer, with the page's number: ${edition}`, () => {
      const footers = Object.keys(parts(fileOf(edition))).filter((name) =>
        /footer\d*\.xml$/.test(name),
      )
      assert.is(footers.length, 1)
      const footer = partOf(fileOf(edition), footers[0] ?? '')
      assert.match(footer('w\\:t').text(), /Testbury Advice · Advice line: 01632 960 111/)
      assert.match(footer('w\\:instrText').text(), /PAGE.*NUMPAGES/)
    })

    test(`has no text smaller than 14 pt: ${edition}`, () => {
      for (const [name, bytes] of Object.entries(parts(fileOf(edition)))) {
        if (!name.endsWith('.xml')) continue
        const sizes = [...new TextDecoder().decode(bytes).matchAll(/<w:szCs? w:val="(\d+)"/g)]
        for (const [, half] of sizes) assert.ok(Number(half) >= 28, `${name}: ${half}`)
      }
      assert.match(new TextDecoder().decode(parts(fileOf(edition))['word/styles.xml']), /<w:sz /)
    })
  }

  test('has each picture as PNG, with the words for it', () => {
    const page = pageOf('easy-read')
    const wanted = page('main .text img')
      .toArray()
      .map((one) => page(one).attr('alt') ?? '')
    const word = partOf(fileOf('easy-read'), 'word/document.xml')
    const found = word('wp\\:docPr')
      .toArray()
      .map((one) => word(one).attr('descr') ?? '')
    assert.equal(found, wanted)
    assert.ok(wanted.some((words) => words !== ''))
    const pictures = Object.entries(parts(fileOf('easy-read'))).filter(([name]) =>
      name.includes('media/'),
    )
    assert.ok(pictures.length > 3)
    for (const [, bytes] of pictures) {
      assert.equal([...bytes.slice(1, 4)], [0x50, 0x4e, 0x47])
      // 300 dots to the inch: 6 cm are 709.
      assert.is(new DataView(bytes.buffer, bytes.byteOffset).getUint32(16), 709)
    }
  })

  test('says which edition it was made of, and when, after its text', () => {
    const word = partOf(fileOf('full'), 'word/document.xml')
    const last = word('w\\:p').last()
    assert.is(last.find('w\\:pStyle').attr('w:val'), 'MadeOf')
    assert.match(
      last.text(),
      /^Made from “Full leaflet” at https:\/\/.*, last changed on \d+ \w+ \d{4}\.$/,
    )
  })

  test('has lists of its own numbers, also within others', async () => {
    const word = partOf(
      await made(
        '<ol start="3"><li>Three<ul><li>Within</li></ul></li><li>Four</li></ol><ol><li>One</li></ol>',
      ),
      'word/document.xml',
    )
    const levels = word('w\\:numPr')
      .toArray()
      .map((one) => word(one).find('w\\:ilvl').attr('w:val'))
    assert.equal(levels, ['0', '1', '0', '0'])
    const ids = word('w\\:numPr w\\:numId')
      .toArray()
      .map((one) => word(one).attr('w:val'))
    assert.is(new Set(ids).size, 3)
    assert.is(ids[0], ids[2])
  })

  test('has tables whose heads are repeated', async () => {
    const word = partOf(
      await made(
        '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
      ),
      'word/document.xml',
    )
    assert.is(word('w\\:tr').length, 2)
    assert.is(word('w\\:tr').first().find('w\\:tblHeader').length, 1)
    assert.is(word('w\\:tr').last().find('w\\:tblHeader').length, 0)
  })

  test('links to other pages, and to its own headings', async () => {
    const bytes = await made(
      '<h2 id="first">First</h2><p><a href="#first">Up</a> <a href="/other/">Other</a></p>',
    )
    const word = partOf(bytes, 'word/document.xml')
    const name = word('w\\:bookmarkStart').attr('w:name')
    assert.ok(name)
    assert.is(word('w\\:hyperlink[w\\:anchor]').attr('w:anchor'), name)
    const links = new TextDecoder().decode(parts(bytes)['word/_rels/document.xml.rels'])
    assert.match(links, 'Target="https://example.org/other/"')
  })

  test('has the languages of its parts, from the right where they are', async () => {
    const word = partOf(
      await made('<p>مرحبا <span lang="en-GB">Hello</span></p>', 'ar', 'rtl'),
      'word/document.xml',
    )
    const runs = word('w\\:body > w\\:p').first().find('w\\:r').toArray()
    assert.equal(
      runs.map((run) => [
        word(run).find('w\\:t').text().trim(),
        word(run).find('w\\:rtl').length,
        word(run).find('w\\:lang').attr('w:val'),
      ]),
      [
        ['مرحبا', 1, undefined],
        ['Hello', 0, 'en-GB'],
      ],
    )
    assert.is(word('w\\:body > w\\:p').first().find('w\\:bidi').length, 1)
  })

  test('keeps its look in styles, for staff to change', () => {
    const word = partOf(fileOf('full'), 'word/document.xml')
    for (const direct of ['w\\:rFonts', 'w\\:sz', 'w\\:color', 'w\\:jc', 'w\\:pBdr'])
      assert.is(word(`w\\:body ${direct}`).length, 0, direct)
    for (const style of ['TimeLimit', 'TimeLimitLabel', 'Quote', 'QuoteSource', 'Notice'])
      assert.ok(word(`w\\:pStyle[w\\:val="${style}"]`).length > 0, style)
  })

  test('is the same, byte for byte, of the same page', async () => {
    const main =
      '<h2 id="a">A</h2><p><a href="https://example.org/">Link</a></p><ul><li>B</li></ul>'
    const [one, other] = [await made(main), await made(main)]
    assert.equal(Buffer.compare(one, other), 0)
    assert.not.equal(Buffer.compare(one, await made(`${main}<p>C</p>`)), 0)
  })

  test('is read as its words are, those for pictures in their places', () => {
    const words = wordsOfWord(fileOf('easy-read')).join(' ')
    assert.match(words, 'Parent, child, teacher, council worker Everyone should decide together')
    assert.not.match(words, 'Made from')
  })
})
