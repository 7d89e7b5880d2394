import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import * as assert from 'uvu/assert'
import { withoutBarred } from '../../plugins/formats/document/barred.ts'
import { contactsOf } from '../../plugins/formats/document/contacts.ts'
import { targetOf } from '../../plugins/formats/document/links.ts'
import { documentOfMain } from '../../plugins/formats/document/main.ts'
import { readPictures } from '../../plugins/formats/document/pictures.ts'
import { bookText } from '../../plugins/formats/epub/text.ts'
import { PrintFaults } from '../../plugins/formats/pdf/faults.ts'
import { blocksOf } from '../../plugins/formats/word/blocks.ts'
import { documentOf } from '../../plugins/formats/word/document.ts'
import { pack } from '../../plugins/formats/word/pack.ts'
import { wordsOfWord } from '../../plugins/formats/word/read.ts'
import { BuiltPage } from '../../plugins/site/built-pages.ts'
import { suite } from '../suite.ts'

const pageWith = (main: string, { language = 'en-GB', modified = '2026-11-20' } = {}): BuiltPage =>
  new BuiltPage(
    'x/index.html',
    `<html lang="${language}" dir="ltr"><title>T</title><meta name="author" content="A service"><meta name="dcterms.modified" content="${modified}"><link rel="canonical" href="https://example.org/x/"><main>${main}</main></html>`,
  )

async function word(page: BuiltPage): Promise<Uint8Array> {
  const { contract } = page
  const document = documentOf({
    ...{ contract, blocks: blocksOf(documentOfMain(page), contract.language), pictures: [] },
    ...{ contacts: ['A service'], madeOf: '' },
    sizes: { text: 14, headings: [24, 20, 17] },
  })
  return pack(document, contract.modified)
}

const book = (page: BuiltPage): string =>
  bookText(documentOfMain(page), page.contract, new Map()).xhtml

suite('a document made of a page', (test) => {
  test('has links that go somewhere; one that is no address keeps its words', async () => {
    const main =
      '<h2 id="50%">A</h2><p><a href="#50%">one</a> <a href="http://[">two</a> <a href="#gone">three</a> <a href="/y/">four</a></p>'
    const words = wordsOfWord(await word(pageWith(main)))
    assert.equal(words, ['A', 'one', 'two', 'three', 'four'])
    const page = load(book(pageWith(main)), { xml: true })
    assert.equal(
      page('a')
        .toArray()
        .map((one) => page(one).attr('href')),
      ['#50%25', undefined, 'https://example.org/x/', 'https://example.org/y/'],
    )
    assert.equal(targetOf('#50%', 'https://example.org/x/'), { id: '50%' })
    assert.is(targetOf('http://[', 'https://example.org/x/'), undefined)
  })

  test('has no letter that XML does not allow', async () => {
    assert.is(withoutBarred('a\u{1}b&#x1;c&#11;d\u{FFFE}e\tf\u{1F600}'), 'abcde\tf\u{1F600}')
    const page = pageWith('<p>one\u{B} two\u{FFFF}</p>')
    const parts = unzipSync(await word(page))
    assert.not.match(new TextDecoder().decode(parts['word/document.xml']), /[\u{B}\u{FFFF}]/u)
    assert.not.match(book(page), /[\u{B}\u{FFFF}]/u)
  })

  test('has no day where its page has none', async () => {
    const core = unzipSync(await word(pageWith('<p>A</p>', { modified: 'soon' })))[
      'docProps/core.xml'
    ]
    assert.not.match(new TextDecoder().decode(core), /dcterms:modified/)
  })

  test('leaves out ways about the page, and what is for a screen or for paper alone', () => {
    const page = pageWith(
      '<nav>N</nav><p data-only="screen">S</p><p class="cover-call">C</p><svg aria-hidden="true"></svg><p>Text</p>',
    )
    assert.is(documentOfMain(page)('main').text().trim(), 'Text')
  })

  test('names the pictures that are not there, all at once', async () => {
    const page = load(
      '<main><img src="gone.png" alt="A cat"><img src="http://["></main>',
      null,
      false,
    )
    try {
      const at = 'http://127.0.0.1:9/x/'
      await readPictures(page, { at, server: 'http://127.0.0.1:9/' })
      assert.unreachable()
    } catch (error) {
      assert.instance(error, PrintFaults)
      assert.equal(
        (error as PrintFaults).faults.map(({ what, words }) => [what, words]),
        [
          ['The picture gone.png is not there, or is no picture.', 'A cat'],
          ['The picture http://[ is not there, or is no picture.', undefined],
        ],
      )
    }
  })

  test('keeps numbers in their order at the foot among words from the right', () => {
    const contact =
      '<section id="contact"><p><strong>اسم</strong></p><ul><li>هاتف: <a class="unbroken">01632 960 111</a></li></ul></section>'
    const page = load(contact, null, false)
    assert.equal(contactsOf(page, 'ar'), ['اسم', 'هاتف: \u{2068}01632 960 111\u{2069}'])
    assert.equal(contactsOf(page, 'en'), ['اسم', 'هاتف: 01632 960 111'])
  })
})
