import type { Page } from 'puppeteer'
import type { PdfStandard } from '../../site/pdf-standard.ts'
import { decoded } from '../../content/decoded.ts'
import type { LinkFacts, PageFacts } from './facts.ts'
import { markTargets, unmarkTargets } from './in-page/targets.ts'
import { printTagged } from './print-tagged.ts'

/** A file as Chromium prints it, and what its part of PDF/UA lets the passes know. */
export interface PrintedByStandard {
  drawn: Uint8Array
  known: Pick<PageFacts, 'standard' | 'targets'>
}

/**
 * Prints a page that is prepared for a part of PDF/UA, the first unless told; for the second, the targets of its own links are marked
 * in the tags. The page stays as it was.
 */
export async function printByStandard(
  page: Page,
  { standard = 'ua-1', links }: { standard?: PdfStandard | undefined; links: LinkFacts[] },
): Promise<PrintedByStandard> {
  if (standard === 'ua-1') return { drawn: await printTagged(page), known: {} }
  const within = links.filter(({ address }) => address.startsWith('#'))
  const ids = new Set(within.map(({ address }) => decoded(address.slice(1))))
  const targets = await page.evaluate(markTargets, [...ids])
  try {
    return { drawn: await printTagged(page), known: { standard, targets } }
  } finally {
    await page.evaluate(unmarkTargets)
  }
}
