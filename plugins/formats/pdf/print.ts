import type { Page } from 'puppeteer'
import { TabError } from '../browser/index.ts'
import type { Visit } from '../browser/index.ts'
import { numbered } from '../paper/page-numbers.ts'
import { numberContents } from './number-contents.ts'
import { PrintFaults } from './faults.ts'
import { finishAndCompare } from './finish-and-compare.ts'
import type { PrintJob } from './print-job.ts'
import { readLinks } from './in-page/links.ts'
import { readMain } from './in-page/main.ts'
import { openForPrint, prepareFormat } from './prepare.ts'
import type { OpenedPage } from './prepare.ts'
import { printByStandard } from './print-by-standard.ts'
import type { PrintedByStandard } from './print-by-standard.ts'
import type { Printed } from './read-printed.ts'
import type { Reading } from './reading/reading.ts'
import { runInPage, step } from './run-in-page.ts'

export { printTagged } from './print-tagged.ts'

/** What came of it: the file, its pages as they were printed, and how its page reads. */
export interface PrintResult {
  bytes: Uint8Array
  printed: Printed
  reading: Reading
  /** The addresses of its site that the page has asked for. */
  asked: string[]
}

/** Scripts do not run while a page is printed. */
const slow = 'If the page has very large pictures or tables, make them smaller.'

/**
 * Prints a page, on a visit to it, to a PDF that conforms to PDF/UA-1, and compares how it reads with the page. Throws a
 * PrintFaults with all that is wrong, or an Error where the browser fails.
 */
export async function print(visit: Visit, job: PrintJob): Promise<PrintResult> {
  const doing = `printing ${job.publicAddress} as ${job.format}`
  const work = visit.use(
    { doing, limit: job.limit, slow },
    (page) => openForPrint(page, job),
    (page, opened) => draw(page, opened, job),
  )
  const { asked, ...drawn } = await work.catch(asFault)
  const { pageNumber } = job
  const footer = pageNumber !== undefined && {
    footer: (page: number, pages: number) => [numbered(pageNumber, page, pages)],
  }
  return { ...(await finishAndCompare({ ...job, ...drawn, ...footer })), asked }
}

async function draw(page: Page, opened: OpenedPage, job: PrintJob) {
  const { facts, faults } = await prepareFormat(page, opened, job)
  const asked = () => [...opened.asked]
  let known: PrintedByStandard['known'] = {}
  const printOnce = async (shown: Page): Promise<Uint8Array> => {
    const printed = await printByStandard(shown, { ...facts, standard: job.standard })
    known = printed.known
    return printed.drawn
  }
  if (!job.numberedContents) {
    const drawn = await printOnce(page)
    return { facts: { ...facts, ...known }, faults, drawn, asked: asked() }
  }
  const drawn = await numberContents(page, job, printOnce).catch((error: unknown) => {
    if (error instanceof PrintFaults) throw new PrintFaults([...faults, ...error.faults])
    throw error
  })
  // The numbers are words of the page.
  const { main, links } = await runInPage(page, { main: step(readMain), links: step(readLinks) })
  const { headings, html } = main
  return {
    facts: { ...facts, ...known, headings, links, main: html },
    ...{ faults, drawn, asked: asked() },
  }
}

/** Throws an error of a tab as a PrintFaults: a page that its tab cannot print does not keep the others from being printed. */
export function asFault(error: unknown): never {
  if (!(error instanceof TabError)) throw error
  throw new PrintFaults([{ what: error.what, remedy: error.remedy }], { cause: error })
}
