import { numberWords } from './numbers.ts'

/** A stretch of a text: from its first character to the one after its last. */
export interface Stretch {
  start: number
  end: number
}

/** A space, or one that keeps a line together. */
const space = String.raw`[ \u00A0]`
const number = String.raw`(?:\d+|${numberWords.join('|')})`
const pattern = new RegExp(
  String.raw`\b(?:within${space}an?|(?:within${space})?${number})(?:${space}|-)(?:(?:working|school)${space})?(?:day|week|month|year)s?\b`,
  'giu',
)

/** Finds the time limits that an English text states: "within 30 days", "two months", "two-month". */
export function timeLimits(text: string): Stretch[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}
