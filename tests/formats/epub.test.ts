import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { unzipSync } from 'fflate'
import * as assert from 'uvu/assert'
import { wordsRead } from '../../plugins/formats/compare.ts'
import { packageOf } from '../../plugins/formats/epub/package.ts'
import { readingOfBook } from '../../plugins/formats/epub/read.ts'
import { bookText } from '../../plugins/formats/epub/text.ts'
import { zipOf } from '../../plugins/formats/document/zip.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { lostWords } from '../../scripts/check-documents/words.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const leaflet = join(site, 'leaflets', 'if-you-do-not-agree')
const files = {
  full: 'if-you-do-not-agree.epub',
  'easy-read': 'if-you-do-not-agree-easy-read.epub',
}

const bookOf = (edition: keyof typeof files): Uint8Array =>
  new Uint8Array(readFileSync(join(leaflet, files[edition])))
const parts = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes)
const partOf = (bytes: Uint8Array, name: string): CheerioAPI =>
  load(new TextDecoder().decode(parts(bytes)[name]), { xml: true })
const pageOf = (edition: keyof typeof files): CheerioAPI =>
  load(readFileSync(join(leaflet, edition === 'full' ? '' : 'easy-read', 'index.html'), 'utf8'))

/** The text of a book of a page's HTML. */
const textOf = (main: string, language = 'en-GB', direction = 'ltr') => {
  const contract = readPage(
    `<html lang="${language}" dir="${direction}"><title>T</title><link rel="canonical" href="https://example.org/x/"><main>${main}</main></html>`,
  )
  return {
    contract,
    text: bookText(load(`<main>${main}</main>`, null, false), contract, new Map()),
    pages: { starts: [], of: undefined },
  }
}

suite('an EPUB', (test) => {
  for (const edition of ['full', 'easy-read'] as const) {
    test(`begins with its media type, as it is: ${edition}`, () => {
      const bytes = Buffer.from(bookOf(edition))
      assert.is(bytes.subarray(30, 38).toString(), 'mimetype')
      assert.is(bytes.subarray(38, 58).toString(), 'application/epub+zip')
    })

    test(`says what it is, whose, in which language and of which day: ${edition}`, () => {
      const { title, language, author, modified, canonical } = readPage(pageOf(edition))
      const book = partOf(bookOf(edition), 'book/package.opf')
      assert.is(book('dc\\:title').text(), title)
      assert.is(book('dc\\:language').text(), language)
      assert.is(book('dc\\:creator').text(), author)
      assert.is(book('dc\\:identifier').text(), canonical)
      assert.is(book('meta[property="dcterms:modified"]').text(), `${modified}T12:00:00Z`)
    })

    test(`says how accessible it is, and claims nothing that nobody has tested: ${edition}`, () => {
      const book = partOf(bookOf(edition), 'book/package.opf')
      const values = (property: string) =>
        book(`meta[property="schema:${property}"]`)
          .toArray()
          .map((one) => book(one).text())
      assert.equal(values('accessMode'), edition === 'full' ? ['textual'] : ['textual', 'visual'])
      assert.equal(values('accessModeSufficient'), ['textual'])
      assert.ok(values('accessibilityFeature').includes('tableOfContents'))
      assert.equal(values('accessibilityHazard'), ['none'])
      assert.match(values('accessibilitySummary').join(), /^The text has headings/)
      assert.is(book('[property="dcterms:conformsTo"]').length, 0)
    })

    test(`has all its files in its list, and no other: ${edition}`, () => {
      const bytes = bookOf(edition)
      const book = partOf(bytes, 'book/package.opf')
      const listed = book('manifest item')
        .toArray()
        .map((one) => `book/${book(one).attr('href') ?? ''}`)
      const there = Object.keys(parts(bytes)).filter((name) => name.startsWith('book/'))
      assert.equal(listed.toSorted(), there.filter((name) => name !== 'book/package.opf').sort())
    })

    test(`has contents that go to each of its headings: ${edition}`, () => {
      const bytes = bookOf(edition)
      const contents = partOf(bytes, 'book/nav.xhtml')
      const text = partOf(bytes, 'book/text.xhtml')
      const links = contents('[role="doc-toc"] a')
        .toArray()
        .map((one) => contents(one).attr('href') ?? '')
      const headings = text('h2, h3').toArray()
      assert.is(links.length, headings.length + 1)
      for (const link of links.slice(1)) {
        const id = decodeURIComponent(link.replace(/^text\.xhtml#/, ''))
        assert.is(text(`[id="${id}"]`).length, 1, link)
      }
    })

    test(`is small, and well formed: ${edition}`, () => {
      const bytes = bookOf(edition)
      assert.ok(bytes.length < 1_000_000, `${bytes.length} bytes`)
      const text = new TextDecoder().decode(parts(bytes)['book/text.xhtml'])
      assert.not.match(text, /<(?:img|br|hr)\b[^>]*[^/]>/)
      assert.not.match(text, /&(?!amp;|lt;|gt;|quot;|apos;|#)/)
      assert.not.match(text, /data-|<script|<nav|\sstyle=/)
    })
  }

  test('has each picture once, as its file, with the words for it', () => {
    const page = pageOf('easy-read')
    const wanted = page('main .text img')
      .toArray()
      .map((one) => page(one).attr('alt') ?? '')
    const bytes = bookOf('easy-read')
    const text = partOf(bytes, 'book/text.xhtml')
    const images = text('img').toArray()
    assert.equal(
      images.map((one) => text(one).attr('alt')),
      wanted,
    )
    for (const one of images) {
      const file = parts(bytes)[`book/${text(one).attr('src') ?? ''}`]
      assert.match(new TextDecoder().decode(file), '<svg')
    }
  })

  test('says which edition it was made of, and when', () => {
    assert.match(
      partOf(bookOf('full'), 'book/text.xhtml')('.made-of').text(),
      /^Made from “Full leaflet” at https:\/\/.*, last changed on /,
    )
  })

  test('links to other pages of the site in full, and to its own headings within', () => {
    const { text } = textOf(
      '<h2 id="a">A</h2><p><a href="#a">1</a> <a href="/x/#a">2</a> <a href="/y/">3</a> <a href="#gone">4</a></p>',
    )
    const page = load(text.xhtml, { xml: true })
    assert.equal(
      page('a')
        .toArray()
        .map((one) => page(one).attr('href')),
      ['#a', '#a', 'https://example.org/y/', 'https://example.org/x/'],
    )
  })

  test('turns its pages from the right where its language does, and names the languages of its parts', () => {
    const about = textOf('<h2>عنوان</h2><p>مرحبا <span lang="en-GB">Hello</span></p>', 'ar', 'rtl')
    assert.match(packageOf(about), /<spine page-progression-direction="rtl">/)
    assert.not.match(packageOf(textOf('<h2>A</h2>')), 'page-progression-direction')
    assert.match(about.text.xhtml, /<html [^>]*xml:lang="ar" dir="rtl">/)
    assert.match(about.text.xhtml, /<span lang="en-GB" xml:lang="en-GB">Hello/)
    assert.match(packageOf(about), 'xml:lang="ar"')
  })

  test('has names of pictures that say nothing about the day on which it is made', () => {
    const files = new Map([['a', new Uint8Array([1])]])
    assert.equal(Buffer.compare(zipOf(files), zipOf(files)), 0)
  })

  test('reads as its text does: a word that is gone is missed', () => {
    const bytes = bookOf('full')
    const words = wordsRead(readingOfBook(bytes, 'en-GB'))
    assert.match(words.join(' '), 'First steps If you are not happy')
    const all = parts(bytes)
    const text = new TextDecoder().decode(all['book/text.xhtml']).replace('First steps', 'First')
    const other = zipOf(
      new Map([...Object.entries(all), ['book/text.xhtml', new TextEncoder().encode(text)]]),
    )
    assert.is(wordsRead(readingOfBook(other, 'en-GB')).length, words.length - 1)
  })
})

suite('the words that LibreOffice shows', (test) => {
  test('may have marks of lists besides, and no word may be gone', () => {
    assert.equal(lostWords(['a', 'b'], ['•', 'a', '1.', 'b', 'more']), [])
    assert.equal(lostWords(['a', 'b', 'c'], ['a', 'c']), ['b', 'c'])
  })
})
