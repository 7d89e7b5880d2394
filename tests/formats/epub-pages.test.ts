import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { unzipSync } from 'fflate'
import * as assert from 'uvu/assert'
import { formats } from '../../plugins/formats/formats.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { PrintFaults } from '../../plugins/formats/pdf/faults.ts'
import { markPages } from '../../plugins/formats/epub/pages.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { words } from '../../plugins/languages/words.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { leaflet, pdf, site, slug } from '../help/site.ts'
import { suite } from '../suite.ts'

const partOf = (suffix: string, name: string): CheerioAPI => {
  const book = unzipSync(new Uint8Array(readFileSync(join(leaflet, `${slug}${suffix}.epub`))))
  return load(new TextDecoder().decode(book[name]), { xml: true })
}

/** The words behind each mark of a book's text, by the number that it has. */
function wordsBehindMarks(text: CheerioAPI): Map<string, string[]> {
  const marks = text('[role="doc-pagebreak"]').toArray()
  const numbers = marks.map((mark) => text(mark).attr('aria-label') ?? '')
  for (const mark of marks) text(mark).text('\uE000')
  text('h1, h2, h3, p, li, td, th, div, summary').append(' ')
  const [, ...pieces] = text('body').text().split('\uE000')
  return new Map(pieces.map((piece, index) => [numbers[index] ?? '', words(piece)]))
}

suite('the pages of an EPUB', (test) => {
  for (const [edition, suffix] of [
    ['full', ''],
    ['easy-read', '-easy-read'],
  ] as const) {
    test(`begin at the words with which those of the PDF begin: ${edition}`, async () => {
      const { pages } = await readPrinted(await pdf(suffix))
      const behind = wordsBehindMarks(partOf(suffix, 'book/text.xhtml'))
      assert.ok(behind.size > 2 && behind.size <= pages.length)
      for (const [number, [...first]] of behind) {
        const shown = pages[Number(number) - 1]?.text.join(' ') ?? ''
        assert.ok(shown.includes(first.slice(0, 4).join(' ')), `${number}: ${first.join(' ')}`)
        const before = pages[Number(number) - 2]?.text.join(' ') ?? ''
        assert.not(before.includes(first.slice(0, 12).join(' ')), number)
      }
    })

    test(`are all in its list of pages, and named as those of the PDF: ${edition}`, () => {
      const text = partOf(suffix, 'book/text.xhtml')
      const marks = text('[role="doc-pagebreak"]').toArray()
      const list = partOf(suffix, 'book/nav.xhtml')('nav[epub\\:type="page-list"] a')
      assert.equal(
        list.toArray().map(({ attribs }) => attribs['href']),
        marks.map(({ attribs }) => `text.xhtml#${attribs['id'] ?? ''}`),
      )
      assert.is(marks[0]?.attribs['aria-label'], '1')
      const about = partOf(suffix, 'book/package.opf')
      const page = readFileSync(
        join(leaflet, edition === 'full' ? '' : 'easy-read', 'index.html'),
        'utf8',
      )
      const { canonical } = readPage(page)
      assert.is(
        about('meta[property="pageBreakSource"]').text(),
        new URL(`/leaflets/${slug}/${slug}${suffix}.pdf`, canonical).href,
      )
      const features = about('meta[property="schema:accessibilityFeature"]').toArray()
      const said = features.map((one) => about(one).text())
      assert.ok(said.includes('pageBreakMarkers') && said.includes('pageNavigation'))
    })
  }

  test('are those of the PDF though only the EPUB is wanted; without a PDF there are none', async () => {
    const only = ({ format }: { format: string }) => format === 'epub'
    const into = mkdtempSync(join('.cache', 'epub-pages-'))
    const broken = formats.map((one) =>
      one.name === 'pdf'
        ? {
            ...one,
            make: () => Promise.reject(new PrintFaults([{ what: 'It is broken.', remedy: '' }])),
          }
        : one,
    )
    try {
      const made = await makeFormats(site, { into, only })
      assert.equal(readdirSync(join(into, 'leaflets', slug)), [`${slug}.epub`])
      const file = join(into, made[0]?.file ?? '')
      assert.equal(readFileSync(file), readFileSync(join(leaflet, `${slug}.epub`)))
      await makeFormats(site, { into, only, formats: broken })
      const book = unzipSync(new Uint8Array(readFileSync(file)))
      const about = new TextDecoder().decode(book['book/package.opf'])
      assert.not.match(about, /pageBreak|pageNavigation/)
      assert.not.match(new TextDecoder().decode(book['book/nav.xhtml']), 'page-list')
      assert.not.match(new TextDecoder().decode(book['book/text.xhtml']), 'pagebreak')
    } finally {
      rmSync(into, { recursive: true })
    }
  })

  /** Marks a text with `|` where a printed page begins, and gives the text with marks. */
  const marked = (html: string, printed: string[], language = 'en-GB') => {
    const book = load(`<main>${html}</main>`, null, false)
    const read = printed.flatMap((text, page) => words(text).map((word) => ({ word, page })))
    const starts = markPages(book, read, language)
    for (const { id, number } of starts) book(`#${id}`).replaceWith(`[${number}]`)
    return book('main').html()
  }

  test('begin before the heading, list, table or row that begins with their first word', () => {
    const text =
      '<p>One two three four.</p><section><h2>Five six</h2><p>seven eight</p></section><ul><li><a href="#a">Nine ten</a> eleven</li><li>twelve</li></ul><div><img alt="A cat"><p>A b c d</p></div>'
    const printed = [
      'One two three four.',
      'Five six seven eight',
      'Nine ten eleven twelve',
      'A b c d',
    ]
    assert.is(
      marked(text, printed),
      text
        .replace('<p>One', '[1]<p>One')
        .replace('<section>', '[2]<section>')
        .replace('<ul>', '[3]<ul>')
        .replace('<div>', '[4]<div>'),
    )
  })

  test('begin within a paragraph, an entry of a list, or a row of a table', () => {
    const text =
      '<p>One two three <em>four five</em> six seven.</p><ul><li>eight nine</li><li>ten eleven</li></ul><table><tr><th>twelve</th></tr><tr><td>more words</td></tr></table>'
    const printed = [
      'One two three',
      'four five',
      'six seven. eight nine',
      'ten eleven twelve',
      'more words',
    ]
    assert.is(
      marked(text, printed)?.replaceAll('<tbody>', '').replaceAll('</tbody>', ''),
      text
        .replace('<p>', '[1]<p>')
        .replace('<em>', '[2]<em>')
        .replace('six', '[3]six')
        .replace('<li>ten', '<li>[4]ten')
        .replace('more', '[5]more'),
    )
  })

  test('begin before a link, so that it is heard without their numbers', () => {
    const text = '<p>Ask us or <a href="/">look at our list</a> of all leaflets.</p>'
    assert.is(
      marked(text, ['Ask us or look at', 'our list of all leaflets.']),
      text.replace('<p>', '[1]<p>').replace('<a ', '[2]<a '),
    )
  })

  test('are found where words come again, and where paper has other words too', () => {
    const text =
      '<p>You can call us. We can help.</p><h2>More</h2><p>You can call us. Or write.</p>'
    const printed = [
      'Contents More You can call us. We can help.',
      'More You can call us. Or write.',
      'Web addresses: us. help. More',
    ]
    assert.is(marked(text, printed), text.replace('<p>', '[1]<p>').replace('<h2>', '[2]<h2>'))
  })

  test('begin at their heading, though the contents have its words too', () => {
    const text = '<p>a b c d</p><section><h2>About us</h2><p>e f g h</p></section>'
    const printed = ['a b c d', 'On page 3: About us', 'About us e f g h']
    assert.is(
      marked(text, printed),
      text.replace('<p>', '[1]<p>').replace('<section>', '[3]<section>'),
    )
  })

  test('have the numbers of the language', () => {
    assert.match(marked('<p>a b c d e</p>', ['a b c d e'], 'bn') ?? '', '[১]')
  })
})
