import type { Page } from 'puppeteer'
import { findLongWords } from './in-page/long-words.ts'
import { setTextWidth } from './in-page/text-width.ts'
import { findWideTables, replaceWideTables } from './in-page/wide-tables.ts'
import type { PrintJob } from './print.ts'
import { tableAsList } from './table-as-list.ts'

/**
 * Makes a page fit its paper: a table that is too wide becomes lists. Throws an Error that names the words that are
 * longer than a line, because clear print and large print never cut a word (UKAAF G003).
 */
export async function fit(page: Page, { publicAddress, format }: PrintJob): Promise<void> {
  if (!(await page.evaluate(setTextWidth, true))) return
  const wide = await page.evaluate(findWideTables)
  await page.evaluate(replaceWideTables, wide.map(tableAsList))
  const [first, ...others] = await page.evaluate(findLongWords)
  await page.evaluate(setTextWidth, false)
  if (first === undefined) return
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  throw new Error(
    `"${first}"${more} on ${publicAddress} does not fit on a line of ${format}. Write it in shorter words, or with a hyphen where it may be broken.`,
  )
}
