import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { Visit, withBrowser } from '../../plugins/formats/browser/index.ts'
import type { PageFacts } from '../../plugins/formats/pdf/facts.ts'
import { finish } from '../../plugins/formats/pdf/passes/index.ts'
import { prepare } from '../../plugins/formats/pdf/prepare.ts'
import { print, printTagged } from '../../plugins/formats/pdf/print.ts'
import type { PrintResult } from '../../plugins/formats/pdf/print.ts'
import type { PrintJob } from '../../plugins/formats/pdf/print-job.ts'
import type { PdfStandard } from '../../plugins/site/pdf-standard.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { serveSite } from '../../plugins/site/site-server.ts'

/** The folder of the pages that are printed for tests. */
export const fixtures = 'tests/fixtures/pdf'

/** Prints pages of a folder (default: the fixtures) one by one, as a build does, by a part of PDF/UA; gives an Error for a PDF that is refused. */
export async function printFixtures(
  names: string[],
  folder = fixtures,
  standard: PdfStandard = 'ua-1',
): Promise<(PrintResult | Error)[]> {
  const server = await serveSite(folder)
  try {
    return await withBrowser(async (browser) => {
      const results: (PrintResult | Error)[] = []
      for (const name of names) {
        const address = new URL(name, server.address).href
        const publicAddress = `https://leaflets.example.org/${name}`
        results.push(
          await printOnce(browser, {
            ...{ address, publicAddress, format: 'pdf', standard },
            details: detailsOf(folder, name),
          }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error)))),
        )
      }
      return results
    })
  } finally {
    await server.close()
  }
}

async function printOnce(browser: Browser, job: PrintJob): Promise<PrintResult> {
  const visit = new Visit(() => Promise.resolve(browser))
  return print(visit, job).finally(() => visit.end())
}

/** Prints one page of the fixtures' folder. */
export async function printFixture(name: string, standard?: PdfStandard): Promise<PrintResult> {
  const [result] = await printFixtures([name], fixtures, standard)
  if (!result || result instanceof Error) throw result ?? new Error(`${name} was not printed.`)
  return result
}

/** Prints a page of a folder in a format: as Chromium draws it, as the passes finish it, and what they know about it. */
export async function printInStages(
  folder: string,
  path: string,
  format: string,
): Promise<{ drawn: Uint8Array; finished: Uint8Array; facts: PageFacts }> {
  const server = await serveSite(folder)
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.newPage()
      const facts = await prepare(page, {
        address: new URL(path, server.address).href,
        publicAddress: `https://leaflets.example.org/${path}`,
        format,
        details: detailsOf(folder, path),
      })
      const drawn = await printTagged(page)
      return { drawn, finished: await finish(drawn, facts), facts }
    })
  } finally {
    await server.close()
  }
}

/** What a page of a folder says of itself in its head. */
export function detailsOf(folder: string, path: string): PrintJob['details'] {
  const file = path.endsWith('/') || path === '' ? `${path}index.html` : path
  return readPage(readFileSync(join(folder, file), 'utf8'))
}
