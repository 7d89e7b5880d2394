import type { Browser, Page } from 'puppeteer'
import { inTab } from '../browser/index.ts'
import { numberContents } from './number-contents.ts'
import { finish } from './passes/index.ts'
import { prepare, readShown } from './prepare.ts'
import { readPrinted } from './read-printed.ts'
import type { Printed } from './read-printed.ts'
import { readingOfPage } from './reading/of-page.ts'
import type { Reading } from './reading/reading.ts'
import { verify } from './verify.ts'

/** What to print: the page's address on loopback, its public address, and the format's name. */
export interface PrintJob {
  address: string
  publicAddress: string
  format: string
  /** Whether its contents say on which page each part begins. */
  numberedContents?: boolean | undefined
  /** How long the printing may take, in ms; two minutes unless told. */
  limit?: number | undefined
}

/** What came of it: the file, its pages as they were printed, and how its page reads. */
export interface PrintResult {
  bytes: Uint8Array
  printed: Printed
  reading: Reading
}

/** Prints a page to a PDF that conforms to PDF/UA-1, and compares how it reads with the page. Throws an Error for people. */
export async function print(browser: Browser, job: PrintJob): Promise<PrintResult> {
  const doing = `printing ${job.publicAddress} as ${job.format}`
  const { facts, drawn } = await inTab(browser, { doing, limit: job.limit }, async (page) => {
    const facts = await prepare(page, job)
    if (!job.numberedContents) return { facts, drawn: await printTagged(page) }
    const drawn = await numberContents(page, job, printTagged)
    return { facts: { ...facts, ...(await readShown(page)) }, drawn }
  })
  const bytes = await finish(drawn, facts)
  const printed = await readPrinted(bytes)
  const reading = readingOfPage(facts.main, facts.language)
  verify(printed, { reading, margins: facts.margins }, job)
  return { bytes, printed, reading }
}

/** Prints a page that is prepared, as Chromium prints it: tagged, with an outline. */
export function printTagged(page: Page): Promise<Uint8Array> {
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })
}
