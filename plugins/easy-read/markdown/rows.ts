import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from '../../shared/markdown/context.ts'
import { clock, icon } from '../../shared/markdown/icons.ts'
import { attribute, close, open, paragraph, text } from '../../shared/markdown/tokens.ts'
import type { State, Token } from '../../shared/markdown/tokens.ts'
import { editionOf } from '../../shared/editions.ts'
import { timeLimits } from '../../text/index.ts'
import { lines } from './lines.ts'
import { isListOpen, readList, wrapItems } from './lists.ts'
import type { List } from './lists.ts'
import { explain } from './meanings.ts'
import type { KnownWords } from './meanings.ts'

/** The tokens of a row's picture and of its sentences, the sentences that are a list's items, and its line from 0. */
interface Row {
  picture: Token[]
  sentences: Token[][]
  list: List | undefined
  line: number | undefined
}

/**
 * Makes rows of an easy-read text: a picture, the sentences below it (each line its own paragraph), and the
 * meanings of the hard words that the row is the first of its section to use.
 */
export function rows(library: MarkdownIt): void {
  library.core.ruler.before('report', 'rows', (state) => {
    if (editionOf(contextOf(state.env).page.inputPath)?.kind !== 'easy-read') return
    const known = { inSection: new Set<string>(), inEdition: new Set<string>() }
    const tokens: Token[] = []
    let row: Row | undefined
    const finishRow = () => {
      if (row) tokens.push(...finished(state, row, known))
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
          row = { picture: first, sentences: rest, list: undefined, line: token.map?.[0] }
        } else if (row?.sentences.length === 0) {
          row.sentences.push(...lines(inline))
        } else {
          noPicture(state, token)
        }
        index += 2
        continue
      }
      if (row && row.sentences.length > 0 && !row.list && isListOpen(token)) {
        const { list, sentences, end } = readList(state.tokens, index, row.sentences.length)
        row.list = list
        row.sentences.push(...sentences)
        index = end
        continue
      }
      finishRow()
      if (token.type === 'heading_open' && token.tag === 'h2') known.inSection.clear()
      tokens.push(token)
    }
    finishRow()
    state.tokens = tokens
  })
}

/** Sentences may stand below an empty line, so that only the whole row tells whether it states a time limit. */
function finished(state: State, { picture, sentences, list, line }: Row, known: KnownWords) {
  const limited = states(sentences)
  const { sentences: linked, box } = explain(state, sentences, known, line)
  return [
    open(state, 'row', 'div', { class: limited ? 'row time-limit' : 'row' }),
    ...paragraph(state, picture, { class: 'picture' }),
    open(state, 'words', 'div', { class: 'words' }),
    ...(limited ? paragraph(state, label(state), { class: 'limit-label' }) : []),
    ...wrapItems(state, linked, list),
    close(state, 'words', 'div'),
    ...box,
    close(state, 'row', 'div'),
  ]
}

/** Whether sentences state a time limit. */
function states(sentences: Token[][]): boolean {
  return sentences.some(
    (sentence) => timeLimits(sentence.map((token) => token.content).join('')).length > 0,
  )
}

function label(state: State): Token[] {
  return [icon(state, clock), text(state, 'Time limit')]
}

function noPicture(state: State, token: Token): void {
  note(
    state.env,
    token.map?.[0],
    'These sentences have no picture.',
    'Write the picture on a line above them: ![What it shows](pictures/name.svg)',
  )
}
