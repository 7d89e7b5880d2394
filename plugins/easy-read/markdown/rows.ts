import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from '../../shared/markdown/context.ts'
import { clock, icon } from '../../shared/markdown/icons.ts'
import { attribute, close, open, paragraph, text } from '../../shared/markdown/tokens.ts'
import type { State, Token } from '../../shared/markdown/tokens.ts'
import { editionOf } from '../../shared/editions.ts'
import { timeLimits } from '../../text/index.ts'
import { explain } from './meanings.ts'

/**
 * Makes rows of an easy-read text: a picture, the sentences below it (each line its own paragraph), and the
 * meanings of the hard words that the row is the first of its section to use.
 */
export function rows(library: MarkdownIt): void {
  library.core.ruler.before('report', 'rows', (state) => {
    if (editionOf(contextOf(state.env).page.inputPath)?.kind !== 'easy-read') return
    const explained = new Set<string>()
    const tokens: Token[] = []
    let sentences: Token[][] | undefined
    let line: number | undefined
    const finishRow = () => {
      if (!sentences) return
      const row = explain(state, sentences, explained, line)
      for (const sentence of row.sentences) tokens.push(...paragraph(state, sentence))
      tokens.push(close(state, 'words', 'div'), ...row.box, close(state, 'row', 'div'))
      sentences = undefined
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
          const limited = states(rest)
          tokens.push(open(state, 'row', 'div', { class: limited ? 'row time-limit' : 'row' }))
          tokens.push(
            ...paragraph(state, first, { class: 'picture' }),
            open(state, 'words', 'div', { class: 'words' }),
          )
          if (limited) tokens.push(...paragraph(state, label(state), { class: 'limit-label' }))
          sentences = rest
          line = token.map?.[0]
        } else if (sentences?.length === 0) {
          sentences.push(...lines(inline))
        } else {
          noPicture(state, token)
        }
        index += 2
        continue
      }
      finishRow()
      if (token.type === 'heading_open' && token.tag === 'h2') explained.clear()
      tokens.push(token)
    }
    finishRow()
    state.tokens = tokens
  })
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

/** The tokens of each line that a paragraph has in the file. */
function lines(inline: Token): Token[][] {
  const found: Token[][] = [[]]
  for (const child of inline.children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') found.push([])
    else found.at(-1)?.push(child)
  }
  return found
}

function noPicture(state: State, token: Token): void {
  note(
    state.env,
    token.map?.[0],
    'These sentences have no picture.',
    'Write the picture on a line above them: ![What it shows](pictures/name.svg)',
  )
}
