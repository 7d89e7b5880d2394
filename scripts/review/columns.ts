import { styleText } from 'node:util'
import type { Step } from '../../plugins/content/text/index.ts'

/** What a column shows: its title, and paragraphs of words kept, removed or added. */
export interface Column {
  title: string
  paragraphs: Step[][]
}

/** Where a text is shown: its width in characters, and whether it has colours. */
export interface Display {
  width: number
  sideBySide: boolean
  colours: boolean
}

interface Word {
  text: string
  kind: Step['kind']
}

const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const
const gap = ' | '

/** Gives two columns as lines, side by side or one below the other. Words removed are shown `[-so-]`, words added `{+so+}`. */
export function columns(left: Column, right: Column, display: Display): string[] {
  const { width, sideBySide, colours } = display
  if (!sideBySide) {
    return [left, right].flatMap((column) => [
      ...lines(column, width).map((line) => painted(line, colours)),
      '',
    ])
  }
  const half = Math.floor((width - gap.length) / 2)
  const [one, other] = [lines(left, half), lines(right, half)]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const [first = [], second = []] = [one[at], other[at]]
    const space = ' '.repeat(Math.max(0, half - lengthOf(first)))
    return `${painted(first, colours)}${space}${gap}${painted(second, colours)}`.trimEnd()
  })
}

function lines({ title, paragraphs }: Column, width: number): Word[][] {
  const heading = title.split(' ').map((text): Word => ({ text, kind: 'same' }))
  return [
    ...wrapped(heading, width),
    [{ text: '-'.repeat(width), kind: 'same' }],
    ...paragraphs.flatMap((paragraph) => wrapped(marked(paragraph), width)),
  ]
}

/** Puts marks around each run of words removed or added, so that they do not depend on colour. */
function marked(paragraph: Step[]): Word[] {
  return paragraph.map(({ kind, item }, at) => {
    const [start, end] = marks[kind]
    const isFirst = paragraph[at - 1]?.kind !== kind
    const isLast = paragraph[at + 1]?.kind !== kind
    return { text: `${isFirst ? start : ''}${item}${isLast ? end : ''}`, kind }
  })
}

/** Wraps words into lines; all but the first are indented. A word that is too long is cut. */
function wrapped(words: Word[], width: number): Word[][] {
  const found: Word[][] = [[]]
  for (const word of words.flatMap((one) => cut(one, width - 2))) {
    let line = found.at(-1) ?? []
    if (line.length > 0 && lengthOf(line) + 1 + word.text.length > width) {
      line = [{ text: ' ', kind: 'same' }]
      found.push(line)
    }
    line.push(word)
  }
  return found
}

function cut({ text, kind }: Word, width: number): Word[] {
  const pieces = text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
  return pieces.map((piece) => ({ text: piece, kind }))
}

const lengthOf = (line: Word[]): number => line.map(({ text }) => text).join(' ').length

function painted(line: Word[], colours: boolean): string {
  return line
    .map(({ text, kind }) => {
      if (!colours || kind === 'same') return text
      return styleText(kind === 'gone' ? 'red' : 'green', text)
    })
    .join(' ')
}
