import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'puppeteer'
import { allEnded } from '../shared/all-ended.ts'
import { readSite } from '../shared/built-pages.ts'
import type { BuiltSite } from '../shared/built-pages.ts'
import { pagePrefix } from '../shared/page-contract.ts'
import { serveSite } from '../shared/site-server.ts'
import { findBrowser, withBrowser } from './browser/index.ts'
import type { BrowserOptions } from './browser/index.ts'
import type { Made } from './format.ts'
import { formatNamed } from './formats.ts'
import { jobsOf } from './jobs.ts'
import type { Job } from './jobs.ts'
import { pageBudgetFindings } from './page-budget.ts'
import { print } from './pdf/print.ts'

/** Options of `makeFormats`. */
export interface MakeOptions extends BrowserOptions {
  /** How long one format may take in the browser, in ms; two minutes unless told. */
  limit?: number
  /** Only the formats for which this holds; all unless told. */
  only?: (job: Job) => boolean
  /** Names the file that somebody wrote for the page at a path on the site; findings name the page's path where it does not. */
  sourceOf?: (path: string) => string | undefined
  /** Called with a sentence for people where the browser is not the pinned one. */
  onNotice?: (notice: string) => void
  /** Called as each format is done. */
  onMade?: (made: Made, done: number, total: number) => void
}

/** Two pages at a time are best on two cores; more add nothing. */
const atOnce = 2

/** Makes the formats that the pages of a built site, or of its folder, ask for, in that folder. Tells what it made. */
export async function makeFormats(
  given: string | BuiltSite,
  options: MakeOptions = {},
): Promise<Made[]> {
  const site = await readSite(given)
  const jobs = (await jobsOf(site)).filter(options.only ?? (() => true))
  const [first] = jobs
  if (!first) return []
  const made: Made[] = []
  const { notice } = await findBrowser(options)
  if (notice !== undefined) options.onNotice?.(notice)
  const server = await serveSite(site.folder, pagePrefix(first.publicAddress, first.path))
  try {
    await withBrowser(async (browser) => {
      const waiting = eachOf(jobs)
      await allEnded(
        Array.from({ length: atOnce }, async () => {
          for (const job of waiting) {
            made.push(await makeOne(browser, job, site.folder, server.address, options))
            const latest = made.at(-1)
            if (latest) options.onMade?.(latest, made.length, jobs.length)
          }
        }),
      )
    }, options)
  } finally {
    await server.close()
  }
  return made.sort((one, other) => one.file.localeCompare(other.file))
}

/** A generator is closed by the first failure, so that nothing more is begun then. */
function* eachOf(jobs: Job[]): Generator<Job> {
  yield* jobs
}

async function makeOne(
  browser: Browser,
  job: Job,
  folder: string,
  server: string,
  { limit, sourceOf }: MakeOptions,
): Promise<Made> {
  const start = performance.now()
  const { bytes, printed } = await print(browser, {
    address: new URL(job.path, server).href,
    publicAddress: job.publicAddress,
    format: job.format,
    limit,
  })
  const target = join(folder, job.file)
  await mkdir(dirname(target), { recursive: true })
  await writeFile(target, bytes)
  const pages = printed.pages.length
  const format = formatNamed(job.format)
  return {
    file: job.file,
    format: job.format,
    pages,
    extent: format.extent?.(pages) ?? (pages === 1 ? '1 page' : `${pages} pages`),
    bytes: bytes.length,
    time: performance.now() - start,
    findings: pageBudgetFindings(format, pages, sourceOf?.(job.path) ?? job.path),
  }
}
