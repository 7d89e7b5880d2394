import type { Browser, Page } from 'puppeteer'
import { inTab } from '../browser/index.ts'
import { formatNamed } from '../formats.ts'
import { numberContents } from './number-contents.ts'
import { finish } from './passes/index.ts'
import { prepare, readShown } from './prepare.ts'
import { readPrinted } from './read-printed.ts'
import type { Printed } from './read-printed.ts'
import { readingOfPage } from './reading/of-page.ts'
import { verify } from './verify.ts'

/** What to print: the page's address on loopback, its public address, and the format's name. */
export interface PrintJob {
  address: string
  publicAddress: string
  format: string
  /** How long the printing may take, in ms; two minutes unless told. */
  limit?: number | undefined
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
  const { forPrintingOnly: impose, paper } = formatNamed(job.format)
  const doing = `printing ${job.publicAddress} as ${job.format}`
  const { facts, drawn } = await inTab(browser, { doing, limit: job.limit }, async (page) => {
    const facts = await prepare(page, job)
    if (!paper.numberedContents) return { facts, drawn: await printTagged(page) }
    const drawn = await numberContents(page, job, printTagged)
    return { facts: { ...facts, ...(await readShown(page)) }, drawn }
  })
  const bytes = await finish(drawn, facts)
  const printed = await readPrinted(bytes)
  const reading = readingOfPage(facts.main, facts.language)
  verify(printed, { reading, margins: facts.margins }, job)
  return { bytes: impose ? await impose(bytes, facts) : bytes, printed }
}

/** Prints a page that is prepared, as Chromium prints it: tagged, with an outline. */
export function printTagged(page: Page): Promise<Uint8Array> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
}
