import { access, constants } from 'node:fs/promises'
import type { Browser } from 'puppeteer'
import type { Offer } from './candidate.ts'
import { launch } from './launch.ts'
import { missingFrom, proofPage } from './proof.ts'
import { inTab } from './tab.ts'

/** Starts the browser, prints a page and reads it back, and gives the browser's version; throws where any of that fails, because a browser that starts may still print blank pages. */
export async function probe(offer: Offer): Promise<string> {
  await access(offer.executablePath, constants.X_OK).catch((cause: unknown) => {
    throw new Error('you do not have permission to run it', { cause })
  })
  const { browser, close } = await launch(offer)
  try {
    return await proveToPrint(browser)
  } finally {
    await close()
  }
}

/** Prints a page in a running browser and reads it back, and gives the browser's version; throws where it lacks something. */
export async function proveToPrint(browser: Browser): Promise<string> {
  const missing = await missingFrom(await print(browser))
  if (missing.length > 0)
    throw new Error(`it starts, but prints PDFs without ${missing.join(', ')}`)
  return browser.version()
}

/** A proof is one small page: who takes this long for it, in ms, would not come to the end of a leaflet. */
const limit = 60_000

async function print(browser: Browser): Promise<Uint8Array> {
  return inTab(browser, { doing: 'printing a test page', limit }, async (page) => {
    await page.setContent(await proofPage())
    // A font that does not load is found in the PDF, which says more than the error does.
    await page.evaluate('Promise.allSettled([...document.fonts].map((font) => font.load()))')
    return page.pdf({ tagged: true, preferCSSPageSize: true })
  })
}
