import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { wordsRead } from '../../plugins/formats/compare.ts'
import type { Tools } from '../../plugins/formats/format.ts'
import { added, fileOf, wordsOfPage } from '../../plugins/formats/text/added.ts'
import { plainText } from '../../plugins/formats/text/index.ts'
import { Visit } from '../../plugins/formats/browser/visit.ts'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { longDate } from '../../plugins/languages/dates.ts'
import { organisation } from '../help/data.ts'
import { leaflet, pages } from '../help/site.ts'
import { suite } from '../suite.ts'

const never = () => Promise.reject(new Error('Plain text needs no browser and no server.'))
const tools: Tools = { visit: new Visit(never), server: never }

async function make(page: BuiltPage) {
  const { bytes, readings } = await plainText.make({ page, format: plainText }, tools)
  return { text: Buffer.from(bytes).toString('utf8').slice(1), bytes, readings }
}

/** The plain text of a page with this in its `<main>`. */
async function textOf(main: string): Promise<string> {
  const page = new BuiltPage(
    'index.html',
    `<html lang="en-GB"><head><link rel="canonical" href="https://example.org/x/"></head><body><main>${main}</main></body></html>`,
  )
  const { text, readings } = await make(page)
  assert.equal(wordsRead(readings.file), wordsRead(readings.page))
  return text
}

suite('plain text', (test) => {
  const examples: [title: string, main: string, text: string][] = [
    [
      'headings are underlined by their level',
      '<h1>A title</h1><p>Words</p><h2>A section</h2><h3>A part</h3><p>More</p>',
      'A title\n=======\n\nWords\n\n\nA section\n---------\n\n\nA part\n~~~~~~\n\nMore\n',
    ],
    [
      'lists have hyphens and numbers, also within each other',
      '<ul><li>One<ul><li>Within</li></ul></li><li>Two</li></ul><ol start="9"><li>Nine</li><li>Ten</li></ol>',
      '- One\n  - Within\n- Two\n\n9.  Nine\n10. Ten\n',
    ],
    [
      'a quotation is indented, with its source',
      '<p>It says:</p><div class="quotation"><blockquote><p>Quoted.</p></blockquote><p>Page 3</p></div><blockquote>Alone</blockquote><p>After</p>',
      'It says:\n\n    Quoted.\n\n    Page 3\n\n    Alone\n\nAfter\n',
    ],
    [
      'an address is written behind the words of its link, once in a section',
      '<h2>A</h2><p><a href="https://a.org/b">Words</a>, and <a href="https://a.org/b">again</a>.</p><h2>B</h2><p><a href="https://a.org/b">Words</a></p>',
      'A\n-\n\nWords <https://a.org/b>, and again.\n\n\nB\n-\n\nWords <https://a.org/b>\n',
    ],
    [
      'an address is not written where the words are the address or the number, nor for a place on the page',
      '<p><a href="https://www.a.org/">www.a.org</a> <a href="tel:0201234">020 1234</a> <a href="mailto:a@b.org">a@b.org</a> <a href="#b">below</a></p>',
      'www.a.org 020 1234 a@b.org below\n',
    ],
    [
      'an address that words hide is written, in full',
      '<p><a href="mailto:a@b.org">Write to us</a> or <a href="/words/">look</a>.</p>',
      'Write to us <a@b.org> or look <https://example.org/words/>.\n',
    ],
    [
      'a picture is its words, and one that decorates is nothing',
      '<p><img alt="A map" src="a.svg"> Here <img alt="" src="b.svg"><svg aria-hidden="true"></svg></p>',
      '[A map] Here\n',
    ],
    [
      'a table is a list',
      '<table><tr><th>Who</th><th>When</th></tr><tr><th scope="row">You</th><td>now</td></tr></table>',
      '- You\n  - When: now\n',
    ],
    [
      'terms and their meanings are apart, and a line break is kept',
      '<dl><dt>Term</dt><dd>Meaning</dd></dl><p>One<br>two</p>',
      'Term\n\nMeaning\n\nOne\ntwo\n',
    ],
    [
      'what moves about the page, and what is hidden, is left out',
      '<nav>Menu</nav><p data-only="screen">Next</p><p hidden>No</p><button>Go</button><p>Words</p><p data-only="paper">Addresses</p>',
      'Words\n',
    ],
    [
      'a number is kept on one line, and so is a long address',
      `<p>${'word '.repeat(13)}<span class="unbroken">020 3031 6651</span></p><p><span class="unbroken">www.example.org/${'long-'.repeat(15)}<wbr>end</span></p>`,
      `${'word '.repeat(13).trim()}\n020 3031 6651\n\nwww.example.org/${'long-'.repeat(15)}end\n`,
    ],
    [
      'no line of a paragraph begins with what looks like the mark of a list',
      `<p>${'word '.repeat(14)}xx - it goes</p><p>${'word '.repeat(13)}below, 2. More</p>`,
      `${'word '.repeat(14)}\nxx - it goes\n\n${'word '.repeat(13)}\nbelow, 2. More\n`,
    ],
  ]
  for (const [title, main, expected] of examples) {
    test(title, async () => {
      assert.is(await textOf(main), expected.replace(/ +$/gmu, ''))
    })
  }

  test('what is added is told from the words, also when these look the same', () => {
    const written = `${added('- ')}It is 5 - 3 ${added('<https://a.org>')}`
    assert.equal(wordsOfPage(written), ['It', 'is', '5', '-', '3'])
    assert.is(Buffer.from(fileOf(written)).toString(), '\u{FEFF}- It is 5 - 3 <https://a.org>')
  })
})

suite('the plain text of the leaflet', (test) => {
  const page = pages.find(({ path }) => path === 'leaflets/if-you-do-not-agree/')
  assert.ok(page)
  const made = make(page)

  test('is the file on the site, and has no private letters', async () => {
    const { bytes, text } = await made
    const file = await readFile(join(leaflet, 'if-you-do-not-agree.txt'))
    assert.ok(file.equals(bytes))
    assert.not.match(text, /[\u{E000}-\u{F8FF}\u{A0}\u{AD}\r\t]/u)
  })
  test('no line is longer than 72 letters, except for a web address alone', async () => {
    const long = (await made).text.split('\n').filter((line) => line.length > 72)
    assert.equal(
      long.filter((line) => !/^<?https?:\S+$/.test(line)),
      [],
    )
  })
  test('has its title, the day of its last change, all time limits and the contact details', async () => {
    const { text } = await made
    const flat = text.replace(/\s+/g, ' ')
    for (const words of [
      page.document('h1').text(),
      `Updated ${longDate(page.contract.modified, 'en-GB')}`,
      ...page
        .document('.time-limit p')
        .toArray()
        .map((one) => page.document(one).text()),
      organisation.name,
      ...organisation.contacts.map(({ text }) => text),
    ])
      if (!/Talking Table|http/.test(words))
        assert.ok(flat.includes(words.replace(/\s+/g, ' ').trim()), words)
    assert.ok(text.indexOf('Contact us\n----------') > text.length * 0.9)
  })
  test('every address that the leaflet links to is in it', async () => {
    const { text } = await made
    const links = page.document('.text a[href^="http"]').toArray()
    assert.ok(links.length > 10)
    for (const link of links) {
      const address = (page.document(link).attr('href') ?? '').replace(/^https?:\/\/|\/$/g, '')
      assert.ok(text.includes(address), address)
    }
  })
})
