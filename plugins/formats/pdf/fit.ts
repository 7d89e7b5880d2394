import type { Page } from 'puppeteer'
import { findLongWords } from './in-page/long-words.ts'
import { setTextWidth } from './in-page/text-width.ts'
import { findWideTables, replaceWideTables } from './in-page/wide-tables.ts'
import type { PrintFault } from './faults.ts'
import type { Names } from './names.ts'
import { tableAsList } from './table-as-list.ts'

/**
 * Makes a page fit its paper: a table that is too wide becomes lists. Gives a fault for the words that are
 * longer than a line: clear print and large print never break a word (UKAAF G003), which other pages may; nobody can
 * read one that runs off the paper.
 */
export async function fit(
  page: Page,
  { publicAddress, format }: Names,
  mayBreak = false,
): Promise<PrintFault[]> {
  if (!(await page.evaluate(setTextWidth, true))) return []
  const wide = await page.evaluate(findWideTables)
  await page.evaluate(replaceWideTables, wide.map(tableAsList))
  const [first, ...others] = await page.evaluate(findLongWords, mayBreak)
  await page.evaluate(setTextWidth, false)
  if (first === undefined) return []
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return [
    {
      what: `"${first}"${more} on ${publicAddress} does not fit on a line of ${format}.`,
      remedy: 'Write it in shorter words, or with a hyphen where it may be broken.',
      words: first,
    },
  ]
}
