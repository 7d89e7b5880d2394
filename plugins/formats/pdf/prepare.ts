import type { Page } from 'puppeteer'
import { readPage } from '../../shared/page-contract.ts'
import type { PageFacts } from './facts.ts'
import { fit } from './fit.ts'
import { keepSpaces } from './in-page/keep-spaces.ts'
import { readLinks } from './in-page/links.ts'
import { readMain } from './in-page/main.ts'
import { readMargins } from './in-page/margins.ts'
import { makeLinksPublic } from './in-page/public-links.ts'
import { settle } from './in-page/settle.ts'
import { tellChromium } from './in-page/tell-chromium.ts'
import { watchLoading } from './loading.ts'
import type { PrintJob } from './print.ts'

/**
 * Opens a page for printing in one format: waits for its fonts and pictures and makes its links public.
 * Gives what the passes and the check need to know of it. Throws where something that the page needs does not load.
 */
export async function prepare(page: Page, job: PrintJob): Promise<PageFacts> {
  const { address, publicAddress, format } = job
  const loading = watchLoading(page)
  await page.emulateMediaType('print')
  await page.goto(address, { waitUntil: 'load' })
  const broken = await page.evaluate(settle, format)
  const lacking = await loading.lacking(broken)
  if (lacking.length > 0) {
    throw new Error(
      `${publicAddress} cannot be printed as ${format}, because these files do not load.\n${lacking.join('\n')}`,
    )
  }
  await fit(page, job)
  await page.evaluate(makeLinksPublic, publicAddress)
  const abbreviations = await page.evaluate(tellChromium)
  const { title, author, description, language, modified } = readPage(await page.content())
  for (const [fact, value] of Object.entries({ title, language, modified })) {
    if (value !== '') continue
    throw new Error(
      `The page ${publicAddress} has no ${names[fact] ?? fact}, which an accessible PDF needs. Write it in the page's head.`,
    )
  }
  const { headings, html } = await page.evaluate(readMain)
  // The page is read before, so that the comparison finds a space that goes wrong here.
  await page.evaluate(keepSpaces)
  return {
    ...{ title, author, description, language, modified, headings },
    abbreviations,
    links: await page.evaluate(readLinks),
    margins: await page.evaluate(readMargins),
    main: html,
  }
}

const names: Record<string, string> = { modified: 'date of its last change (dcterms.modified)' }
