import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { unzipSync } from 'fflate'
import * as assert from 'uvu/assert'
import { ContentError } from '../../plugins/findings/finding.ts'
import { formats } from '../../plugins/formats/formats.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { PrintFaults } from '../../plugins/formats/pdf/faults.ts'
import { markPages } from '../../plugins/formats/epub/pages.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { wordsByPage } from '../../plugins/formats/pdf/words-by-page.ts'
import { words } from '../../plugins/languages/words.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { leaflet, pdf, site, slug } from '../help/site.ts'
import { errorOf, inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

const only = ({ format }: Job) => format === 'epub'

const partOf = (suffix: string, name: string): CheerioAPI => {
  const book = unzipSync(new Uint8Array(readFileSync(join(leaflet, `${slug}${suffix}.epub`))))
  return load(new TextDecoder().decode(book[name]), { xml: true })
}

/** A mark of a book's text: its number, and the words before and after it. */
function marksIn(text: CheerioAPI): { number: string; before: string[]; after: string[] }[] {
  const marks = text('[role="doc-pagebreak"]').toArray()
  const numbers = marks.map((mark) => text(mark).attr('aria-label') ?? '')
  for (const mark of marks) text(mark).text('\uE000')
  text('h1, h2, h3, p, li, td, th, div, summary').append(' ')
  text('.made-of').remove()
  const pieces = text('body').text().split('\uE000').map(words)
  return numbers.map((number, index) => ({
    number,
    before: pieces[index] ?? [],
    after: pieces[index + 1] ?? [],
  }))
}

suite('the pages of an EPUB', (test) => {
  for (const [edition, suffix, numbers] of [
    ['full', '', ['1', '2', '3', '4', '5']],
    ['easy-read', '-easy-read', ['1', '3', '4', '5', '6', '7', '8', '9', '10']],
  ] as const) {
    test(`begin at the words with which those of the PDF begin: ${edition}`, async () => {
      const { pages } = await readPrinted(await pdf(suffix))
      const shown = pages.map(({ text }) => text.filter((word) => !/^\d\.$/.test(word)).join(' '))
      const marks = marksIn(partOf(suffix, 'book/text.xhtml'))
      assert.equal(
        marks.map(({ number }) => number),
        numbers,
      )
      for (const { number, before, after } of marks) {
        const page = Number(number) - 1
        const first = after.slice(0, 4).join(' ')
        assert.ok(shown[page]?.startsWith(first), `${number}: ${first}`)
        const last = before.slice(-3).join(' ')
        if (page === 0) assert.is(last, '')
        else assert.ok(shown.slice(0, page).join(' ').includes(last), `${number}: ${last}`)
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

  test('are those of the PDF though only the EPUB is wanted', async () => {
    await inFolder(async (into) => {
      const made = await makeFormats(site, { into, only })
      assert.equal(readdirSync(join(into, 'leaflets', slug)), [`${slug}.epub`])
      const file = join(into, made[0]?.file ?? '')
      assert.equal(readFileSync(file), readFileSync(join(leaflet, `${slug}.epub`)))
    })
  })

  test('are not told where the site makes no PDFs', async () => {
    await inFolder(async (into) => {
      const [made] = await makeFormats(site, {
        ...{ into, only },
        formats: formats.filter(({ name }) => name !== 'pdf'),
      })
      const book = unzipSync(new Uint8Array(readFileSync(join(into, made?.file ?? ''))))
      const part = (name: string) => new TextDecoder().decode(book[name])
      assert.not.match(part('book/package.opf'), /pageBreak|pageNavigation/)
      assert.not.match(part('book/nav.xhtml'), 'page-list')
      assert.not.match(part('book/text.xhtml'), 'pagebreak')
    })
  })

  test('are told or nothing is: what is wrong with the PDF is said, and the book is not made', async () => {
    const fault = { what: 'It is broken.', remedy: 'Repair it.' }
    const broken = formats.map((one) =>
      one.name === 'pdf' ? { ...one, make: () => Promise.reject(new PrintFaults([fault])) } : one,
    )
    await inFolder(async (into) => {
      const wanted = [only, ({ format }: Job) => ['epub', 'pdf'].includes(format)]
      for (const isWanted of wanted) {
        const error = await errorOf(makeFormats(site, { into, only: isWanted, formats: broken }))
        assert.ok(error instanceof ContentError)
        assert.equal(
          error.findings.map(({ what }) => what),
          [fault.what],
        )
        assert.equal(readdirSync(into), [])
      }
    })
  })

  /** Marks a text with `|` where a printed page begins, and gives the text with marks. */
  const marked = (html: string, printed: string[]) => {
    const book = load(`<main>${html}</main>`, null, false)
    const read = printed.flatMap((text, page) => words(text).map((word) => ({ word, page })))
    const starts = markPages(book, read)
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

  test('begin before a link with their first word within it, whatever is around that', () => {
    const text = '<p>Ask us or <a href="/">look at <em>our list</em></a> of all leaflets.</p>'
    assert.is(
      marked(text, ['Ask us or look at', 'our list of all leaflets.']),
      text.replace('<p>', '[1]<p>').replace('<a ', '[2]<a '),
    )
  })

  test('are where HTML allows them: in terms and summaries, not between parts of lists and tables', () => {
    const text =
      '<p>a b c d</p><details><summary>e f g h</summary>i j k l</details><dl><div><dt>m n o p</dt><dd>q r s t</dd></div><div><dt>u v w x</dt><dd>y</dd></div></dl><figure><img alt=""><figcaption>Aa Bb Cc Dd</figcaption></figure><table><caption>1 2 3 4</caption><tbody><tr><td>5</td><td>6 7 8 9</td></tr></tbody></table>'
    const printed = [
      ...['a b c d', 'e f g h', 'i j k l', 'm n o p', 'q r s t', 'u v w x y', 'Aa Bb Cc Dd'],
      ...['1 2 3 4', '5', '6 7 8 9'],
    ]
    assert.is(
      marked(text, printed),
      text
        .replace('<p>', '[1]<p>')
        .replace('<details>', '[2]<details>')
        .replace('i j', '[3]i j')
        .replace('<dl>', '[4]<dl>')
        .replace('q r', '[5]q r')
        .replace('u v', '[6]u v')
        .replace('<figure>', '[7]<figure>')
        .replace('<table>', '[8]<table>')
        .replace('>5<', '>[9]5<')
        .replace('6 7', '[10]6 7'),
    )
  })

  test('begin before a paragraph whose picture has words for it within', () => {
    const text = '<p>a b c d</p><p><svg role="img"><title>Warning</title></svg> Call us soon.</p>'
    assert.is(
      marked(text, ['a b c d', 'Call us soon.']),
      text.replace('<p>a', '[1]<p>a').replace('<p><svg', '[2]<p><svg'),
    )
  })

  test('do not count what a drawing has written in it, and have ids of their own', () => {
    const text = '<p id="printed_page_1">a b c d</p><svg><text>e f g h</text></svg><p>e f g h</p>'
    const book = load(`<main>${text}</main>`, null, false)
    const read = ['a b c d', 'e f g h'].flatMap((said, page) =>
      words(said).map((word) => ({ word, page })),
    )
    assert.equal(markPages(book, read), [
      { number: '1', id: 'printed_page_1_2' },
      { number: '2', id: 'printed_page_2' },
    ])
    assert.is(book('#printed_page_2').next().prop('tagName'), 'P')
    assert.is(book('[id="printed_page_1"]').length, 1)
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

  test('begin at their first word, though a cover or addresses have the word too', () => {
    const text = '<h1>Help</h1><p>a b c d.</p><p>We can come.</p><p>Call us.</p>'
    const printed = [
      'Easy read Help We are here. Call us.',
      'a b c d.',
      'We can come.',
      'Call us.',
      'Web addresses of our helpers: us. our Call',
    ]
    assert.is(
      marked(text, printed),
      text
        .replace('<h1>', '[1]<h1>')
        .replace('<p>a', '[2]<p>a')
        .replace('<p>We', '[3]<p>We')
        .replace('<p>Call', '[4]<p>Call'),
    )
  })

  test('are left out where they have a word of the book by chance', () => {
    const text = '<p>a b c d</p><p>Addresses</p>'
    const printed = ['a b c d', 'Web Addresses of all who help: us. our']
    assert.is(marked(text, printed), text.replace('<p>', '[1]<p>'))
  })

  test('are looked for in the words of the text, without the printed contents', async () => {
    const printed = await wordsByPage(await pdf('-easy-read'))
    const second = printed.filter(({ page }) => page === 1).map(({ word }) => word)
    assert.is(second.slice(0, 7).join(' '), 'What is in this leaflet My dates')
  })

  test('begin with the book on the first page with words of it', () => {
    const text = '<p class="kind">For everyone</p><h1>How we help</h1><p>a b c d</p>'
    assert.is(
      marked(text, ['Easy read How we help', 'a b c d']),
      text.replace('<p class', '[1]<p class').replace('<p>a', '[2]<p>a'),
    )
  })

  test('are found in a wide table that paper has as a list, each cell after the name of its column', () => {
    const text =
      '<p>a b c d</p><table><thead><tr><th>Who</th><th>When</th></tr></thead><tbody><tr><td>Ann</td><td>today</td></tr><tr><td>Bob</td><td>soon</td></tr><tr><td>Cleo</td><td>never</td></tr></tbody></table>'
    const printed = ['a b c d Who: Ann When: today', 'Who: Bob When: soon', 'Who: Cleo When: never']
    assert.is(
      marked(text, printed),
      text.replace('<p>', '[1]<p>').replace('Bob', '[2]Bob').replace('Cleo', '[3]Cleo'),
    )
  })

  test('begin before a wide table, though paper has its first words as the name of a column', () => {
    for (const second of ['When', 'How long']) {
      const text = `<p>a b c d</p><table><thead><tr><th>Who</th><th>${second}</th></tr></thead><tbody><tr><td>Ann</td><td>today</td></tr><tr><td>Bob</td><td>soon</td></tr></tbody></table>`
      const printed = ['a b c d', `Who: Ann ${second}: today Who: Bob ${second}: soon`]
      assert.is(
        marked(text, printed),
        text.replace('<p>', '[1]<p>').replace('<table>', '[2]<table>'),
      )
    }
  })

  test('begin with the last words of the book, though addresses come after them on paper', () => {
    const text = '<p>a b c d</p><p>Call us.</p>'
    assert.is(
      marked(text, ['a b c d', 'Call us. Web addresses of all who help: one two three']),
      text.replace('<p>a', '[1]<p>a').replace('<p>Call', '[2]<p>Call'),
    )
  })

  test('begin with a word whose letters are written as one in the book', () => {
    const text = '<p>a b c d</p><p>\uFB01rst of all</p>'
    assert.is(
      marked(text, ['a b c d', 'first of all']),
      text.replace('<p>a', '[1]<p>a').replace('<p>\uFB01', '[2]<p>\uFB01'),
    )
  })

  test('begin before a date, which HTML wants to be words alone', () => {
    const text = '<p>a b c d <time>1 May 2026</time> e f</p>'
    assert.is(
      marked(text, ['a b c d 1', 'May 2026 e f']),
      text.replace('<p>', '[1]<p>').replace('<time>', '[2]<time>'),
    )
  })

  test('are in order, each once, however often their words come again', () => {
    const cells = ['yes no', 'no yes', 'yes yes', 'no no']
    const text = `<ul>${Array.from({ length: 24 }, (_, index) => `<li>${cells[index % 4] ?? ''}</li>`).join('')}</ul>`
    const said = words(
      load(text)('li')
        .toArray()
        .map((one) => load(one).text())
        .join(' '),
    )
    for (const size of [3, 5, 7]) {
      const count = Math.ceil(said.length / size)
      const pages = Array.from({ length: count }, (_, page) =>
        said.slice(page * size, (page + 1) * size).join(' '),
      )
      const html = marked(text, pages) ?? ''
      const numbers = [...html.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
      assert.equal(
        numbers,
        [...pages.keys()].map((page) => page + 1),
      )
      assert.is(html.replace(/\[\d+\]/g, ''), text)
    }
  })
})
