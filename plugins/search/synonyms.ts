import type { Synonyms } from '../content/data/index.ts'
import { words } from '../languages/words.ts'

/** A word on a synonym's right side: the word on its left, and its number from 0 in the list. */
export interface Unused {
  word: string
  other: string
  at: number
}

/** Gives all words on the synonyms' right sides. */
export const othersOf = (synonyms: Synonyms): Unused[] =>
  Object.entries(synonyms).flatMap(([word, others]) =>
    others.map((other, at) => ({ word, other, at })),
  )

/** Gives those of the words that a text does not use; what no text uses, a search would not find. */
export function unusedIn(text: string, words: Unused[]): Unused[] {
  if (words.length === 0) return []
  const known = ` ${plainWords(text)} `
  return words.filter(({ other }) => {
    const plain = plainWords(other)
    return !['', 's'].some((end) => known.includes(` ${plain}${end} `))
  })
}

/** A text as the search sees it: in lower case, without the punctuation around words. */
function plainWords(text: string): string {
  return words(text.toLowerCase())
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .join(' ')
}
