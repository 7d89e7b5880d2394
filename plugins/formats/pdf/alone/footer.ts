import type { Page } from 'puppeteer'
import type { PrintFault } from '../faults.ts'
import { numbered, pageCount, pageNumber } from '../../paper/page-numbers.ts'
import { breakFooter, readFontFamily } from './in-page/footer.ts'
import type { ReadPrintOptions } from './options.ts'
import { sheetOf } from './sheet.ts'

/** A footer as it is printed. */
export interface Footer {
  /** Its lines, with the marks of `page-numbers.ts` where Chromium counts. */
  lines: string[]
  /** A list of font families, as style sheets write it. */
  family: string
  /** pt */
  size: number
  direction: string
  faults: PrintFault[]
  /** What a page's footer says. */
  said: (page: number, pages: number) => string[]
}

/** The size of a footer on a page that keeps its own size of text, in pt (UKAAF G003: clear print is 12 pt at least). */
const clearPrint = 12

/** Gives the footer of a page's paper, in the page's own font, broken where the browser finds that a line is full. */
export async function footerOf(
  page: Page,
  options: ReadPrintOptions,
  direction: string,
): Promise<Footer> {
  const size = options.textSize ?? clearPrint
  const family = `${await page.evaluate(readFontFamily)}, sans-serif`
  const number = (page: string | number, pages: string | number) =>
    numbered(options.pageNumber, page, pages)
  const { width, side } = sheetOf(options)
  const room = width - 2 * side
  // Chromium rounds the place of each letter, so that a line may be a little longer than it measures.
  const fit = ((room - 1) / 72) * 96
  const font = `${(size / 72) * 96}px ${family}`
  const { lines, numberBelow, tooLong } = await page.evaluate(
    breakFooter,
    options.footer,
    number('0000', '0000'),
    fit,
    font,
  )
  const marked = number(pageNumber, pageCount)
  const last = lines.at(-1) ?? ''
  return {
    lines: numberBelow ? [...lines, marked] : [...lines.slice(0, -1), `${last} · ${marked}`],
    family,
    size,
    direction,
    faults: tooLong.map((words) => ({
      what: `"${words}" in the footer does not fit on a line of ${options.sheet} at ${size} pt.`,
      remedy: 'Write it in shorter words, or choose wider paper, narrower margins or smaller text.',
      words,
    })),
    said: (page, pages) => [...lines, number(page, pages)],
  }
}
