import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import {
  blocksOf,
  linesOf,
  readEasyRead,
  readMeanings,
  readPlain,
} from '../../plugins/easy-read/text/index.ts'
import { textBelow } from '../../plugins/content/text-below.ts'
import { suite } from '../suite.ts'

const text = [
  '---',
  'title: "What next?"',
  'description: What you can do.',
  '---',
  '',
  '## First *steps*',
  '',
  '<!-- allow digits: it is a name -->',
  '![A house](pictures/house.svg)',
  'Read the **[SEND Code of Practice]** or [ask][IPSEA] e.g. us.',
  '',
  '![A telephone](pictures/telephone.svg)',
  '',
  'Phone <u>us</u>. Write to a.b@example.org',
  '',
  '### A part',
  '',
  '- One',
  '- Two',
  '',
  '[First steps, in the full leaflet](index.md#first-steps)',
  '',
]

suite('easy read: its text', (test) => {
  const read = readEasyRead(text.join('\n'), 'easy-read.md')

  test('has lines without Markdown, at their places in the file', () => {
    assert.equal(
      linesOf(read).map(({ kind, text: words, place }) => [kind, words, place.line, place.column]),
      [
        ['title', 'What next?', 2, 9],
        ['description', 'What you can do.', 3, 14],
        ['heading', 'First steps', 6, 1],
        ['sentence', 'Read the SEND Code of Practice or ask e.g. us.', 10, 1],
        ['sentence', 'Phone us. Write to a.b@example.org', 14, 1],
        ['heading', 'A part', 16, 1],
        ['item', 'One', 18, 3],
        ['item', 'Two', 19, 3],
      ],
    )
  })

  test('has the sentences of its cover and the dates to fill in, with their places', () => {
    const more = ['cover:', '  warning:', '    - "Call us."', 'dates:', '  - Appeal by']
    const withCover = [...text.slice(0, 3), ...more, ...text.slice(3)].join('\n')
    assert.equal(
      linesOf(readEasyRead(withCover, 'easy-read.md'))
        .slice(2, 5)
        .map(({ kind, text: words, place }) => [kind, words, place.line, place.column]),
      [
        ['sentence', 'Call us.', 6, 8],
        ['item', 'Appeal by', 8, 5],
        ['heading', 'First steps', 11, 1],
      ],
    )
  })

  test('has rows of a picture and its lines, even with an empty line between them', () => {
    assert.equal(
      blocksOf(read).map(({ picture, lines }) => [
        picture?.alternative,
        picture?.address,
        lines.length,
      ]),
      [
        ['A house', 'pictures/house.svg', 1],
        ['A telephone', 'pictures/telephone.svg', 1],
        [undefined, undefined, 2],
      ],
    )
    assert.equal(
      read.sections.map(({ level }) => level),
      [0, 2, 3],
    )
  })

  test('has punctuation and words at their places after Markdown', () => {
    const line = linesOf(read)[3]
    assert.equal(
      line?.marks.map(({ kind, place }) => [kind, place.column]),
      [
        ['bold', 10],
        ['link', 12],
        ['link', 41],
      ],
    )
    const words = line?.sentences[0]?.words ?? []
    assert.equal(
      words.slice(-3).map(({ text: word, place }) => [word, place.column]),
      [
        ['ask', 42],
        ['e.g.', 54],
        ['us.', 59],
      ],
    )
  })

  test('counts an address as a word, and finds the sentences of a line', () => {
    const [first, second] = linesOf(read)[4]?.sentences ?? []
    assert.is(first?.words.length, 2)
    assert.equal([second?.words.length, second?.place.column], [3, 18])
  })

  test('leaves out the link to the full edition, and keeps a row with a link to it', () => {
    const ways = '[A](index.md#a)\n[B](index.md#b)\n'
    const row = '![A](pictures/a.svg)\n[A](index.md#a)\n\n'
    const apart = '![A](pictures/a.svg)\n\nLook at [A](index.md#a).\n\n'
    const blocks = blocksOf(readEasyRead(row + apart + ways, 'easy-read.md'))
    assert.equal(
      blocks.map(({ lines }) => lines.map(({ text: words }) => words)),
      [['A'], ['Look at A.']],
    )
  })

  test('is the same with Windows line endings', () => {
    const windows = readEasyRead(text.join('\r\n'), 'easy-read.md')
    assert.equal(
      linesOf(windows).map((line) => [line.text, line.place]),
      linesOf(read).map((line) => [line.text, line.place]),
    )
    assert.equal(windows.allowances, read.allowances)
  })

  test('of our own leaflet has every word of its rows', () => {
    const file = 'tests/fixture-site/src/leaflets/if-you-do-not-agree/easy-read.md'
    const contents = readFileSync(file, 'utf8')
    const rows = blocksOf(readEasyRead(contents, file))
    assert.is(rows.length, contents.match(/^!\[/gm)?.length)
    const sentences = textBelow(contents)
      .split('\n')
      .filter((line) => line !== '' && !/^#|^!\[|\]\(index\.md/.test(line))
    assert.is(rows.flatMap(({ lines }) => lines).length, sentences.length)
  })
})

suite('easy read: other texts', (test) => {
  test('the meanings of the glossary have their places', () => {
    const yaml = '# Words\nEHC plan:\n  forms: [EHC plans]\n  meaning: A plan. It helps.\n'
    const { sections, stretches } = readMeanings(yaml, 'glossary.yaml')
    assert.equal(sections[0]?.blocks[0]?.lines[0]?.sentences[1]?.place, { line: 4, column: 20 })
    assert.equal(stretches, [{ first: 2, last: 4 }])
  })
  test('a plain text has a line for each of its lines', () => {
    const lines = linesOf(readPlain('One *line*.\n\n  Two. Three.\n', 'x.txt'))
    assert.equal(
      lines.map(({ text: words, place, sentences }) => [words, place.column, sentences.length]),
      [
        ['One *line*.', 1, 1],
        ['Two. Three.', 3, 2],
      ],
    )
  })
})
