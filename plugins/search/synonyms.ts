import type { Synonyms } from '../shared/data/index.ts'
import { words } from '../text/index.ts'

/** Gives the words on a synonym's right side that none of the texts uses, as `word: other word`; whoever searches would not find them. */
export function unusedSynonyms(synonyms: Synonyms, texts: string[]): string[] {
  const known = texts.map((text) => ` ${plainWords(text)} `)
  const isUsed = (other: string) =>
    ['', 's'].some((end) => known.some((text) => text.includes(` ${plainWords(other)}${end} `)))
  return Object.entries(synonyms).flatMap(([word, others]) =>
    others.filter((other) => !isUsed(other)).map((other) => `${word}: ${other}`),
  )
}

/** A text as the search sees it: small letters, without the signs around words. */
function plainWords(text: string): string {
  return words(text.toLowerCase())
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .join(' ')
}
