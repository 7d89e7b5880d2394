import type { Page } from 'puppeteer'
import { findLongWords } from './in-page/long-words.ts'
import { setTextWidth } from './in-page/text-width.ts'
import { addWholeWords, keepWordsWhole } from './in-page/whole-words.ts'
import { findWideTables, replaceWideTables } from './in-page/wide-tables.ts'
import type { PrintFault } from './faults.ts'
import { tableAsList } from './table-as-list.ts'

/**
 * Makes a page fit its paper: a table that is too wide becomes lists. Gives a fault for each word that is longer than
 * a line: clear print and large print never break a word (UKAAF G003), which other pages may; nobody can read one that
 * runs off the paper.
 */
export async function fit(page: Page, mayBreak = false): Promise<PrintFault[]> {
  await page.evaluate(addWholeWords)
  if (!(await page.evaluate(setTextWidth, true))) return []
  await page.evaluate(keepWordsWhole, !mayBreak)
  const wide = await page.evaluate(findWideTables)
  await page.evaluate(replaceWideTables, wide.map(tableAsList))
  const long = await page.evaluate(findLongWords, mayBreak)
  await page.evaluate(keepWordsWhole, false)
  await page.evaluate(setTextWidth, false)
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
