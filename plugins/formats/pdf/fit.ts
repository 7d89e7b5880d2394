import { findLongWords } from './in-page/long-words.ts'
import { setTextWidth } from './in-page/text-width.ts'
import { addWholeWords, keepWordsWhole } from './in-page/whole-words.ts'
import { findWideTables } from './in-page/wide-tables.ts'
import type { PrintFault } from './faults.ts'
import { step } from './run-in-page.ts'

/** The steps that make a page as wide as its paper's text, and find the tables that are wider. */
export const fitSteps = (mayBreak: boolean) => ({
  hyphens: step(addWholeWords),
  paper: step(setTextWidth, true),
  words: step(keepWordsWhole, !mayBreak),
  wide: step(findWideTables),
})

/** The steps that find the words that do not fit, when there are no tables that are too wide, and let the page be as it was. */
export const fittedSteps = (mayBreak: boolean) => ({
  long: step(findLongWords, mayBreak),
  anyWords: step(keepWordsWhole, false),
  anyWidth: step(setTextWidth, false),
})

/**
 * Gives a fault for each word that is longer than a line: clear print and large print never break a word (UKAAF G003), which
 * other pages may; nobody can read one that runs off the paper.
 */
export function longWordFaults(long: string[]): PrintFault[] {
  return long.map((word) => ({
    what: `"${shortened(word)}" is longer than a line on paper.`,
    remedy: isAddress(word)
      ? 'Write the address behind words: [our form](https://…).'
      : 'Write it in shorter words, or with a space or a hyphen where it may be broken.',
    words: word,
  }))
}

const isAddress = (word: string): boolean => /:\/\/|^www\.|\w@\w|\w\.[a-z]{2,}\//u.test(word)

/** The beginning and the end of a word that is too long to be read in a message. */
const shortened = (word: string): string =>
  word.length > 60 ? `${word.slice(0, 40)}…${word.slice(-15)}` : word
