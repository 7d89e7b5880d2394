import type { Synonyms } from '../content/data/index.ts'
import { words } from '../languages/words.ts'

/** A word on a synonym's right side: the word on its left, and its number from 0 in the list. */
export interface Unused {
  word: string
  other: string
  at: number
}

/** Gives the words on the synonyms' right sides that none of the texts uses; a search would not find them. */
export function unusedSynonyms(synonyms: Synonyms, texts: string[]): Unused[] {
  const known = texts.map((text) => ` ${plainWords(text)} `)
  const isUsed = (other: string) =>
    ['', 's'].some((end) => known.some((text) => text.includes(` ${plainWords(other)}${end} `)))
  return Object.entries(synonyms).flatMap(([word, others]) =>
    others.flatMap((other, at) => (isUsed(other) ? [] : [{ word, other, at }])),
  )
}

/** A text as the search sees it: in lower case, without the punctuation around words. */
function plainWords(text: string): string {
  return words(text.toLowerCase())
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .join(' ')
}
