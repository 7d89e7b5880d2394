import { contextOf, note } from './context.ts'
import type { State, Token } from './tokens.ts'

/** The words of a paragraph, a heading or a cell, with the lines of the text that they are on: from 0, the last excluded. */
export interface Written {
  inline: Token
  /** What holds the words, such as the heading. */
  block: Token | undefined
  lines: [number, number]
}

/** Gives all that has words, in order. A cell's lines are those of its row. */
export function writtenIn({ tokens }: State): Written[] {
  let lines: [number, number] = [0, 1]
  return tokens.flatMap((token, index) => {
    if (token.map) lines = [token.map[0], token.map[1]]
    return token.type === 'inline' ? [{ inline: token, block: tokens[index - 1], lines }] : []
  })
}

/** What is in the text of `typedText` in place of what is not plain text: a picture, code, an escaped letter. */
export const other = '\u{FFFC}'

/** Gives the text of words as it will be shown, with `other` for all that is not plain text. */
export function typedText({ children }: Token): string {
  return (children ?? [])
    .map(({ type, content, nesting }) => {
      if (type === 'text') return content
      if (type === 'softbreak' || type === 'hardbreak') return '\n'
      return nesting === 0 ? other : ''
    })
    .join('')
}

/**
 * Notes a mistake where the words are in the file, between two lines of the text: at the place after so many others with the
 * same words. Words that are not there as they are, because a fact is stated in them, are noted at the first line.
 */
export function noteWords(
  state: State,
  [start, end]: [number, number],
  words: string,
  what: string,
  remedy: string,
  others = 0,
): void {
  const [sought = ''] = words.split(/[\n\u{FFFC}]/u)
  const places = sought === '' ? [] : placesOf(sought, contextOf(state.env).written, start, end)
  const place = places[Math.min(others, places.length - 1)]
  note(state.env, place?.line ?? start, what, remedy, place?.column ?? 1)
}

/** How often words are in a text before an index. */
export const countBefore = (text: string, index: number, words: string): number =>
  words === '' ? 0 : text.slice(0, index).split(words).length - 1

function placesOf(words: string, written: string[], start: number, end: number) {
  return written.slice(start, end).flatMap((text, index) => {
    const columns: number[] = []
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
      columns.push(at + 1)
    return columns.map((column) => ({ line: start + index, column }))
  })
}
