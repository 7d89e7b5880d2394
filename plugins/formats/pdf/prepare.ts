import type { Page } from 'puppeteer'
import { UserError } from '../../findings/user-error.ts'
import { guard } from '../browser/guard.ts'
import type { Opened } from '../browser/visit.ts'
import type { DocumentFacts, PageFacts } from './facts.ts'
import { refuse } from './faults.ts'
import type { PrintFault } from './faults.ts'
import { fitSteps, fittedSteps, longWordFaults } from './fit.ts'
import { chooseMain } from './in-page/choose-main.ts'
import { freshBody, keepBody } from './in-page/fresh-body.ts'
import { keepSpaces } from './in-page/keep-spaces.ts'
import { readLinks } from './in-page/links.ts'
import { readMain } from './in-page/main.ts'
import { readMargins } from './in-page/margins.ts'
import { readContents } from './in-page/page-numbers.ts'
import { makeLinksPublic } from './in-page/public-links.ts'
import { settle } from './in-page/settle.ts'
import { showsPaper } from './in-page/shows-paper.ts'
import { tellChromium } from './in-page/tell-chromium.ts'
import { replaceWideTables } from './in-page/wide-tables.ts'
import { watchLoading } from './loading.ts'
import type { Loading } from './loading.ts'
import type { Names } from './names.ts'
import type { PrintJob } from './print-job.ts'
import { runInPage, step } from './run-in-page.ts'
import { tableAsList } from './table-as-list.ts'

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
export interface OpenedPage extends Opened {
  loading: Loading
  /** The addresses of its site that it has asked for so far. */
  asked: Set<string>
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
  // In a browser that another program is connected to, a page that is opened may be shown as on a screen again.
  await page.emulateMediaType('print')
  await runInPage(page, { main: step(chooseMain), body: step(keepBody) })
  return { loading, asked, leave: loading.end }
}

/** Prepares an open page for printing in one format: waits for its fonts and pictures and prepares what it shows. */
export async function prepareFormat(
  page: Page,
  { loading }: Pick<OpenedPage, 'loading'>,
  job: PrintJob,
): Promise<Prepared> {
  const { publicAddress, format } = job
  const { title, author, description, language, modified } = job.details
  const { broken, wide, isPaper } = await runInPage(page, {
    isPaper: step(showsPaper),
    body: step(freshBody),
    broken: step(settle, format),
    ...fitSteps(false),
  })
  if (!isPaper)
    throw new UserError(
      `The browser shows ${publicAddress} as on a screen, because another program that is connected to it changes that. Let only this one use it.`,
    )
  const lacking = await loading.lacking(broken, `${publicAddress} cannot be printed as ${format}`)
  const { facts, faults, margins } = await prepareFitted(page, job, wide)
  return {
    facts: { title, author, description, language, modified, ...facts, margins },
    faults: [
      ...lacking,
      ...faults,
      ...missingDetails({ title, language, modified }, publicAddress),
    ],
  }
}

/** What the printing of a page depends on besides itself. */
export interface Shown extends Names {
  /** Whether its style may break words. */
  mayBreakWords?: boolean
  /** What its links are relative to, where that is not its public address. */
  base?: string
}

/** Makes what a page shows ready for printing: makes it fit, makes its links public, and helps Chromium to tag it. */
export async function prepareShown(
  page: Page,
  shown: Shown,
): Promise<{ facts: Omit<PageFacts, keyof DocumentFacts | 'margins'>; faults: PrintFault[] }> {
  const { wide } = await runInPage(page, fitSteps(shown.mayBreakWords === true))
  const { facts, faults } = await prepareFitted(page, shown, wide)
  return { facts, faults }
}

/** The same, of a page that is as wide as its paper, whose tables that are wider are given. */
async function prepareFitted(
  page: Page,
  { publicAddress, base = publicAddress, mayBreakWords = false }: Shown,
  wide: string[],
) {
  // On paper that is too narrow for it, a table becomes lists.
  if (wide.length > 0) await page.evaluate(replaceWideTables, wide.map(tableAsList))
  const { long, abbreviations, main, links, contents, margins } = await runInPage(page, {
    ...fittedSteps(mayBreakWords),
    public: step(makeLinksPublic, base),
    abbreviations: step(tellChromium),
    main: step(readMain),
    // The page is read before, so that the comparison finds a space that goes wrong here.
    spaces: step(keepSpaces),
    links: step(readLinks),
    contents: step(readContents),
    margins: step(readMargins),
  })
  const { headings, html } = main
  return {
    facts: { abbreviations, headings, links, contents, main: html },
    faults: longWordFaults(long),
    margins,
  }
}

/** Gives a fault for each of a page's details that is empty. */
export function missingDetails(
  details: Partial<DocumentFacts>,
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
