import type { Browser, Page } from 'puppeteer'
import { formatNamed } from '../formats.ts'
import { finish } from './passes/index.ts'
import { prepare } from './prepare.ts'
import { readPrinted } from './read-printed.ts'
import type { Printed } from './read-printed.ts'
import { readingOfPage } from './reading/of-page.ts'
import { verify } from './verify.ts'

/** What to print: the page's address on loopback, its public address, and the format's name. */
export interface PrintJob {
  address: string
  publicAddress: string
  format: string
}

/** What came of it: the file, and its pages as they were printed, before they were laid out on sheets. */
export interface PrintResult {
  bytes: Uint8Array
  printed: Printed
}

/**
 * Prints a page to a PDF that conforms to PDF/UA-1, compares how it reads with the page, and lays it out on sheets
 * where its format is for printing only. Throws an Error for people.
 */
export async function print(browser: Browser, job: PrintJob): Promise<PrintResult> {
  const { forPrintingOnly: impose } = formatNamed(job.format)
  const page = await browser.newPage()
  try {
    const facts = await prepare(page, job)
    const bytes = await finish(await printTagged(page), facts)
    const printed = await readPrinted(bytes)
    const reading = readingOfPage(facts.main, facts.language)
    verify(printed, { reading, margins: facts.margins }, job)
    return { bytes: impose ? await impose(bytes, facts) : bytes, printed }
  } finally {
    await page.close()
  }
}

/** Prints a page that is prepared, as Chromium prints it: tagged, with an outline. */
export function printTagged(page: Page): Promise<Uint8Array> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
}
