import type { Page } from 'puppeteer'

/** Prints a page that is prepared, as Chromium prints it: tagged, with an outline. Whoever calls limits the time. */
export function printTagged(page: Page): Promise<Uint8Array> {
  return page.pdf({
    ...{ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true },
    timeout: 0,
  })
}
