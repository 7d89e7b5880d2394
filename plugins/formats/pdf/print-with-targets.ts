import type { Page } from 'puppeteer'
import { markTargets, unmarkTargets } from './in-page/targets.ts'
import { printTagged } from './print-tagged.ts'

/** A file as Chromium prints it, and the targets of its links, as they are marked in its tags. */
export interface WithTargets {
  drawn: Uint8Array
  targets: [id: string, number: number][]
}

/** Prints a page that is prepared, with the targets of its links marked in the tags; the page stays as it was. */
export async function printWithTargets(page: Page): Promise<WithTargets> {
  const targets = await page.evaluate(markTargets)
  try {
    return { drawn: await printTagged(page), targets }
  } finally {
    await page.evaluate(unmarkTargets)
  }
}
