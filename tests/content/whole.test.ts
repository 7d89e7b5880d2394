import { inEnglish } from '../../plugins/languages/languages.ts'
import { load } from 'cheerio'
import markdownIt from 'markdown-it'
import type { MarkdownIt } from 'markdown-it'
import * as assert from 'uvu/assert'
import { leafletMarkdown } from '../../plugins/content/markdown/index.ts'
import { lostWords } from '../../plugins/content/whole/index.ts'
import { describeFinding } from '../../plugins/findings/finding.ts'
import { textBelow } from '../../plugins/content/text-below.ts'
import { suite } from '../suite.ts'

const head = '---\ntitle: x\n---\n'
const organisation = { name: 'Testbury Advice', contacts: [], legal: [] } as never

/** Gives the words of a text that a library of Markdown loses, a line each. */
function lost(text: string, library: MarkdownIt = markdownIt()): string {
  const contents = head + text
  const page = load(library.render(textBelow(contents)))('body').text()
  return lostWords({ file: 'index.md', contents, kind: 'full', speaker: inEnglish }, page, {
    facts: {},
    organisation,
  })
    .map(describeFinding)
    .join('\n')
}

const said = (place: string, words: string) =>
  `index.md:${place}  The words "${words}" are not on the page. Something makes Markdown leave them out: write them in another way, and look at the page.`

/** A library that drops tokens of some type, as a faulty plugin would. */
const dropping = (type: string, words: string) =>
  markdownIt().use((library: MarkdownIt) => {
    library.core.ruler.push('faulty', (state) => {
      state.tokens = state.tokens.filter(
        (token) => token.type !== type || !token.content.includes(words),
      )
      for (const token of state.tokens)
        token.children &&= token.children.filter(
          (one) => one.type !== type || !one.content.includes(words),
        )
    })
  })

suite('the words of a file and its page', (test) => {
  test('are the same for whatever Markdown has', () => {
    const text = [
      '## A **bo**ld *heading* &amp; caf&eacute;',
      'A [link](https://www.example.org/a(b)) and <https://www.example.org/> and [another][name].',
      '[name]: https://www.example.org/name',
      '1. one\n2. two\n   - three\n\n3. four',
      '> A quotation of\n> two lines.',
      '| A | B |\n|---|---|\n| 1 |   |\n| 3 | `4` |',
      '<!-- a comment\nof two lines -->',
      '```text\ncode\n```',
      'The last\\\nline, £5 and 10%.',
    ].join('\n\n')
    const plain = markdownIt({ html: true })
    assert.is(lost(text, plain), '')
  })
  test('are found lost in the address of a link that there is not', () => {
    assert.is(
      lost('One.\n\n[Helpline]: 02030316651\n\nTwo.'),
      said('6:1', '[Helpline]: 02030316651'),
    )
  })
  test('are found lost in HTML that a browser does not show', () => {
    const html = markdownIt({ html: true })
    assert.is(lost('One <img alt="Two words"> three.', html), said('4:5', '<img alt="Two words">'))
  })
  test('are found lost in a cell too many', () => {
    const text = '| A | B |\n|---|---|\n| 1 | 2 | three |\n| 4 | 5 |'
    assert.is(lost(text), said('6:11', 'three'))
  })
  test('are found lost with a token that a plugin drops', () => {
    const text = 'One.\n\nCall us on Monday, before noon.\n\nThree.'
    assert.is(
      lost(text, dropping('inline', 'Monday')),
      said('6:1', 'Call us on Monday, before noon.'),
    )
    assert.is(lost('Do **not** wait.', dropping('text', 'not')), said('4:4', '**not**'))
  })
  test('are found lost in code that a plugin drops', () => {
    assert.is(
      lost('One.\n\n```\nA letter\n```\n\nTwo.', dropping('fence', 'A')),
      said('7:1', 'A letter'),
    )
  })
  test('are found lost at the end, though the page has them before', () => {
    const text = 'Call us.\n\nOne.\n\nCall us.'
    const library = markdownIt().use((one: MarkdownIt) => {
      one.core.ruler.push('faulty', (state) => void state.tokens.splice(-3))
    })
    assert.is(lost(text, library), said('8:1', 'Call us.'))
  })
  test('are found moved', () => {
    const library = markdownIt().use((one: MarkdownIt) => {
      one.core.ruler.push(
        'faulty',
        (state) => void state.tokens.unshift(...state.tokens.splice(3, 3)),
      )
    })
    assert.is(lost('First the one.\n\nThen another.', library), said('4:1', 'First the one.'))
  })
  test('may have more on the page, and notes at its end', () => {
    const text =
      'One[^b] and two[^a].\n\n[^a]: Second note.\n\n    Its end.\n\n[^b]: First note.\n\nThree.'
    const ours = markdownIt().use(leafletMarkdown)
    assert.is(lost(text, ours), '')
  })
})
