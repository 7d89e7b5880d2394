import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { nameMissingLetters } from '../../plugins/formats/pdf/missing-letters.ts'
import { readingFaults } from '../../plugins/formats/pdf/reading/difference.ts'
import { printFixtures } from '../help/print-fixture.ts'
import { suite } from '../suite.ts'

/** Gives numbers from 0 up to 1, the same for the same seed (Park and Miller 1988). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

/** What may stand between two words, or within one: wherever Chromium may break a line, and where it may not. */
const signs =
  '— – … ... / ( ) [ ] ? ! & = % + - ‐ ‑ -- : ; , . · | ~ _ # @ * “ ” ‘ ’ « » " \' ° £ € × ÷ ½ → ★ ☎ \u00AD \u200B \u2060 \u2009 \u00A0 \u202F \uFE0F'.split(
    ' ',
  )
const parts =
  'a we help every family 5 10 2026 5kg £7 Ćma café ŵyn you can ask us I it naïve'.split(' ')

/** Prose of such words and signs, in a narrow column. */
function paragraph(next: () => number): string {
  const choose = (list: string[]) => list[Math.floor(next() * list.length)] ?? ''
  const words = Array.from({ length: 60 }, () => {
    const joined = next() < 0.4 ? choose(signs) + choose(parts) : ''
    const word = choose(parts) + joined + (next() < 0.3 ? choose(signs) : '')
    const marked = word.replace(/[&<"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
    return next() < 0.08 ? `<b>${marked}</b>` : next() < 0.04 ? `${marked}<wbr>${marked}` : marked
  })
  return `<p style="width: ${60 + Math.floor(next() * 300)}px; overflow-wrap: anywhere">${words.join(' ')}</p>`
}

const page = (seed: number): string => {
  const next = numbersFrom(seed)
  const paragraphs = Array.from({ length: 40 }, () => paragraph(next))
  return `<!doctype html><html lang="en"><head><title>Prose</title><meta name="description" content="Prose">
<meta name="dcterms.modified" content="2026-11-23">
<style>@page { margin: 20mm; @bottom-left { content: "Page " counter(page) " of " counter(pages) } }</style></head>
<body><main><h1>Prose</h1>${paragraphs.join('')}<section id="contact"><h2>Contact</h2><p>Us.</p></section></main></body></html>`
}

const seeds = [1, 2, 3]

suite('prose of every sign, in columns of every width', (test) => {
  test('is read as it is written, wherever its lines break', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'everyleaf-prose-'))
    try {
      const names = seeds.map((seed) => `${seed}.html`)
      await Promise.all(seeds.map((seed) => writeFile(join(folder, `${seed}.html`), page(seed))))
      const results = await printFixtures(names, folder)
      assert.equal(
        results.map((one) => (one instanceof Error ? one.message : 'printed')),
        seeds.map(() => 'printed'),
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

suite('a difference', (test) => {
  const read = ['<P>', 'We', 'help—all—of', 'you', 'and', 'them.', '</P>']
  const faulty: [fault: string, file: string[], what: string][] = [
    ['lost', read.toSpliced(3, 1), 'The PDF lacks "you": '],
    ['doubled', read.toSpliced(3, 0, 'help—all—of'), 'The PDF has "help—all—of" too often: '],
    ['joined to the next', read.toSpliced(3, 2, 'youand'), 'The PDF runs "you and" together.'],
    ['in another place', read.toSpliced(3, 2, 'and', 'you'), 'The PDF has other words at "you": '],
    [
      'without a sign',
      read.with(2, 'help—allof'),
      'The PDF has "help—allof" for "help—all—of", at the symbol “—” (U+2014): ',
    ],
    [
      'broken in two',
      read.toSpliced(2, 1, 'help—', 'all—of'),
      'The PDF has other words at "help—all—of": ',
    ],
    ['no paragraph', read.slice(1, -1), 'The PDF does not keep the paragraph at "We": '],
  ]
  for (const [fault, file, what] of faulty)
    test(`says what happened to a word that is ${fault}`, () => {
      assert.ok(
        readingFaults('The PDF', read, file)[0]?.what.startsWith(what),
        readingFaults('The PDF', read, file)[0]?.what,
      )
    })
  test('has no character in it that a terminal cannot show', () => {
    const [fault] = readingFaults('The PDF', read, read.with(3, 'y\0u'))
    assert.match(fault?.what ?? '', 'The PDF has "y\u25A1u" for "you"')
  })
})

suite('letters that no font has', (test) => {
  const read = ['<P>', 'We', 'ask', 'আমরা', 'and', '</P>', '<P>', '👪', '</P>']
  const file = read.with(3, '\uFFFFম\uFFFEরা\uFFFE').with(7, '\uFFFF')
  const { reading, faults } = nameMissingLetters(read, file)
  test('do not make the file differ', () => {
    assert.equal(reading, read)
  })
  test('are named with their numbers, in each paragraph, with the words that follow', () => {
    assert.equal(
      faults.map(({ what, words }) => [what, words]),
      [
        ['No font here has the letters “আ” (U+0986), “রা” (U+09B0 U+09BE).', 'আমরা and'],
        ['No font here has the letter “👪” (U+1F46A).', '👪'],
      ],
    )
  })
})
