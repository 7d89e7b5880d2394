import * as assert from 'uvu/assert'
import { readPrinted } from '../../../plugins/formats/pdf/read-printed.ts'
import { firstDifference } from '../../../plugins/content/text/index.ts'
import { wordsOfHtml } from '../../../plugins/site/html.ts'
import { pdf, read } from './own-site.ts'
import { correctedSource, readCorrections } from './corrected-source.ts'
import { suite } from '../../suite.ts'

const page = 'leaflets/what-if-i-do-not-agree/index.html'
const printed = ['', '-large-print']
/** What the page has between the paragraphs: links on the way, which are not printed. */
const notOfTheText = '.other-edition, .ways'
/** What the source does not have: whose a time limit is. */
const labels = '.limit-label'

/** What is on paper, from the page itself: the leaflet's text and what is around it. */
async function wordsOnPaper() {
  const html = await read(page)
  return {
    before: wordsOfHtml(html, 'main > .notice, .leaflet-head .service'),
    head: wordsOfHtml(html, '.leaflet-head .summary, .leaflet-head .status'),
    text: wordsOfHtml(html, '.text', notOfTheText),
    after: wordsOfHtml(html, '.contact, .web-addresses'),
  }
}

suite('the full edition says what its source says', (test) => {
  const source = correctedSource(readCorrections())
  const title = wordsOfHtml('<p>What if I do not agree with decisions about SEN provision?</p>')
  const text = source.slice(title.length)

  test('the source starts with the title', () => {
    assert.equal(source.slice(0, title.length), title)
  })

  test('the page: each word once, in order', async () => {
    const html = await read(page)
    assert.equal(wordsOfHtml(html, 'h1'), title)
    assert.is(
      firstDifference(text, wordsOfHtml(html, '.text', `${notOfTheText}, ${labels}`)),
      undefined,
    )
  })

  for (const suffix of printed) {
    test(`the PDF ${suffix}: each word once, in order, and nothing else but head, labels, contact and addresses`, async () => {
      const { pages } = await readPrinted(await pdf(suffix))
      const { before, head, text, after } = await wordsOnPaper()
      const expected = [...before, ...title, ...head, ...text, ...after]
      assert.is(
        firstDifference(
          expected,
          pages.flatMap((one) => one.text),
        ),
        undefined,
      )
    })
  }

  test('a changed, a missing, a repeated and a moved word are each found', async () => {
    const words = wordsOfHtml(await read(page), '.text', `${notOfTheText}, ${labels}`)
    const at = words.indexOf('two')
    assert.ok(at > 0)
    const faults = [
      words.with(at, 'three'),
      words.toSpliced(at, 1),
      words.toSpliced(at, 0, 'two'),
      words.with(at, words[at + 1] ?? '').with(at + 1, 'two'),
      words.slice(0, -1),
      [...words, 'more'],
    ]
    for (const fault of faults) assert.ok(firstDifference(text, fault))
  })

  test('a correction that no longer fits the source is refused', () => {
    const [first] = readCorrections()
    assert.ok(first)
    assert.throws(
      () => correctedSource([{ ...first, times: 9 }]),
      /is in the source 6 times, not 9/,
    )
  })
})
