import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from '../../content/markdown/context.ts'
import { limitFrame } from '../../content/markdown/limit-frame.ts'
import { attribute, close, open, paragraph } from '../../content/markdown/tokens.ts'
import type { State, Token } from '../../content/markdown/tokens.ts'
import { limitsIn } from '../../content/text/index.ts'
import { asRows } from '../rules/picture.ts'
import type { Unfit } from '../text/index.ts'
import { lines } from './lines.ts'
import { isListOpen, readList, wrapItems } from './lists.ts'
import type { List } from './lists.ts'
import { explain } from './meanings.ts'
import type { KnownWords } from './meanings.ts'

/** The tokens of a row's picture and of its sentences, the sentences that are a list's items, and its lines from 0, the last excluded. */
interface Row {
  picture: Token[]
  sentences: Token[][]
  list: List | undefined
  lines: [number, number]
}

/**
 * Makes rows of an easy-read text: a picture, the sentences below it (each line its own paragraph), and the
 * meanings of the hard words that the row is the first of its section to use.
 */
export function rows(library: MarkdownIt): void {
  library.core.ruler.before('report', 'rows', (state) => {
    if (contextOf(state.env).edition?.kind !== 'easy-read') return
    const known = { inSection: new Set<string>(), inEdition: new Set<string>() }
    const tokens: Token[] = []
    let row: Row | undefined
    let limits = 0
    const finishRow = () => {
      if (row) tokens.push(...finished(state, row, known, () => ++limits))
      row = undefined
    }
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index]
      if (!token) break
      const inline = state.tokens[index + 1]
      const own = attribute(token, 'class') !== 'other-edition'
      if (token.type === 'paragraph_open' && own && token.level === 0 && inline?.children) {
        const [first, ...rest] = lines(inline)
        if (first?.[0]?.type === 'image') {
          finishRow()
          row = { picture: first, sentences: rest, list: undefined, lines: linesOf(token) }
        } else if (row?.sentences.length === 0) {
          row.sentences.push(...lines(inline))
          row.lines[1] = linesOf(token)[1]
        } else {
          noPicture(state, token)
        }
        index += 2
        continue
      }
      if (row && row.sentences.length > 0 && !row.list && isListOpen(token)) {
        const { list, sentences, end, long } = readList(state.tokens, index, row.sentences.length)
        row.list = list
        for (const item of long) longItem(state, item)
        row.sentences.push(...sentences)
        row.lines[1] = linesOf(token)[1]
        index = end
        continue
      }
      finishRow()
      noteUnfit(state, token)
      if (token.type === 'heading_open' && token.tag === 'h2') known.inSection.clear()
      tokens.push(token)
    }
    finishRow()
    state.tokens = tokens
  })
}

/** Sentences may be below an empty line, so only the whole row tells whether it states a time limit. */
function finished(
  state: State,
  { picture, sentences, list, lines }: Row,
  known: KnownWords,
  nextLimit: () => number,
): Token[] {
  const { sentences: linked, box } = explain(state, sentences, known, lines[0])
  const within = [
    ...frame(state, picture),
    open(state, 'words', 'div', { class: 'words' }),
    ...wrapItems(state, linked, list),
    close(state, 'words', 'div'),
    ...box,
  ]
  if (states(state, sentences))
    return limitFrame(state, within, { lines, number: nextLimit(), name: 'row' })
  return [open(state, 'row', 'div', { class: 'row' }), ...within, close(state, 'row', 'div')]
}

/** A picture's own box. Who listens hears that there is a paragraph, so one without a description is in none. */
function frame(state: State, picture: Token[]): Token[] {
  const tokens = paragraph(state, picture, { class: 'picture' })
  if (picture.some(({ content }) => content.trim() !== '')) return tokens
  return tokens.map((token) => (token.tag === 'p' ? Object.assign(token, { tag: 'div' }) : token))
}

/** Whether sentences state a time limit. */
function states(state: State, sentences: Token[][]): boolean {
  const { facts, speaker } = contextOf(state.env)
  return sentences.some((sentence) => limitsIn(wordsOf(sentence), facts, speaker).length > 0)
}

function wordsOf(sentence: Token[]): string {
  return sentence.map(({ content }) => content).join('')
}

/** The lines of the text that a block comes from. */
function linesOf({ map }: Token): [number, number] {
  return map ? [map[0], map[1]] : [0, 0]
}

const unfit: Record<string, Unfit> = {
  blockquote_open: 'quotations',
  table_open: 'tables',
  fence: 'code',
}

function noteUnfit(state: State, { type, map }: Token): void {
  const name = unfit[type]
  if (name) note(state.env, map?.[0], `Easy read has no ${name}.`, asRows)
}

function longItem(state: State, { map }: Token): void {
  const what = 'This item of a list has more than one line.'
  note(state.env, map?.[0], what, 'Write each item on one line.')
}

function noPicture(state: State, token: Token): void {
  note(
    state.env,
    token.map?.[0],
    'These sentences have no picture.',
    'Write the picture on a line above them: ![What it shows](pictures/name.svg)',
  )
}
