import type { JSHandle, Page } from 'puppeteer'
import { readPage } from '../../site/page-contract.ts'
import { guard } from '../browser/guard.ts'
import type { PageFacts } from './facts.ts'
import { refuse } from './faults.ts'
import type { PrintFault } from './faults.ts'
import { fit } from './fit.ts'
import { chooseMain } from './in-page/choose-main.ts'
import { copyBody, freshBody } from './in-page/fresh-body.ts'
import { keepSpaces } from './in-page/keep-spaces.ts'
import { readLinks } from './in-page/links.ts'
import { readMain } from './in-page/main.ts'
import { readMargins } from './in-page/margins.ts'
import { readContents } from './in-page/page-numbers.ts'
import { makeLinksPublic } from './in-page/public-links.ts'
import { settle } from './in-page/settle.ts'
import { tellChromium } from './in-page/tell-chromium.ts'
import { watchLoading } from './loading.ts'
import type { Loading } from './loading.ts'
import type { Names } from './names.ts'
import type { PrintJob } from './print-job.ts'

/** What a file says of itself, from its page's head. */
export type Details = Pick<PageFacts, 'title' | 'author' | 'description' | 'language' | 'modified'>

/** A page that is ready for printing, as far as it can be, and what is wrong with it. */
export interface Prepared {
  facts: PageFacts
  faults: PrintFault[]
}

/** Opens a page for printing in one format and prepares it. Throws a PrintFaults with all that is wrong with it. */
export async function prepare(page: Page, job: PrintJob): Promise<PageFacts> {
  const opened = await openForPrint(page, job)
  const { facts, faults } = await prepareFormat(page, opened, job)
  refuse(faults)
  return facts
}

/** What is known of a page from its opening on, for all formats. */
export interface OpenedPage {
  loading: Loading
  /** The addresses of its site that it has asked for so far. */
  asked: Set<string>
  details: Details
  /** Its body, as it was then. */
  body: JSHandle<Node>
}

/** Opens a page as paper would show it. */
export async function openForPrint(
  page: Page,
  { address, isElsewhere }: Pick<PrintJob, 'address' | 'isElsewhere'>,
): Promise<OpenedPage> {
  const loading = watchLoading(page)
  const asked = await guard(page, { address, scripts: false, isElsewhere })
  await page.emulateMediaType('print')
  await page.goto(address, { waitUntil: 'load' })
  const { title, author, description, language, modified } = readPage(await page.content())
  await page.evaluate(chooseMain)
  const body = await page.evaluateHandle(copyBody)
  return { loading, asked, body, details: { title, author, description, language, modified } }
}

/** Prepares an open page for printing in one format: waits for its fonts and pictures and prepares what it shows. */
export async function prepareFormat(
  page: Page,
  { loading, details, body }: OpenedPage,
  job: PrintJob,
): Promise<Prepared> {
  const { publicAddress, format } = job
  await page.evaluate(freshBody, body)
  const broken = await page.evaluate(settle, format)
  const lacking = await loading.lacking(broken, `${publicAddress} cannot be printed as ${format}`)
  const shown = await prepareShown(page, job)
  const { title, language, modified } = details
  const margins = await page.evaluate(readMargins)
  return {
    facts: { ...details, ...shown.facts, margins },
    faults: [
      ...lacking,
      ...shown.faults,
      ...missingDetails({ title, language, modified }, publicAddress),
    ],
  }
}

/** Makes what a page shows ready for printing: makes it fit, makes its links public, and helps Chromium to tag it. */
export async function prepareShown(
  page: Page,
  names: Names & { mayBreakWords?: boolean; base?: string },
): Promise<{ facts: Omit<PageFacts, keyof Details | 'margins'>; faults: PrintFault[] }> {
  const faults = await fit(page, names.mayBreakWords)
  await page.evaluate(makeLinksPublic, names.base ?? names.publicAddress)
  const abbreviations = await page.evaluate(tellChromium)
  return { facts: { abbreviations, ...(await readShown(page)) }, faults }
}

/** Gives what a prepared page shows. Read it again when the page has changed. */
export async function readShown(
  page: Page,
): Promise<Pick<PageFacts, 'headings' | 'links' | 'contents' | 'main'>> {
  const { headings, html } = await page.evaluate(readMain)
  // The page is read before, so that the comparison finds a space that goes wrong here.
  await page.evaluate(keepSpaces)
  return {
    headings,
    links: await page.evaluate(readLinks),
    contents: await page.evaluate(readContents),
    main: html,
  }
}

/** Gives a fault for each of a page's details that is empty. */
export function missingDetails(
  details: Partial<Details>,
  publicAddress: string,
  remedy = "Write it in the page's head.",
): PrintFault[] {
  return Object.entries(details)
    .filter(([, value]) => value === '')
    .map(([detail]) => ({
      what: `The page ${publicAddress} has no ${detailNames[detail] ?? detail}, which an accessible PDF needs.`,
      remedy,
    }))
}

const detailNames: Record<string, string> = {
  modified: 'date of its last change (dcterms.modified)',
}
