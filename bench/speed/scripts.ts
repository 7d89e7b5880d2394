import puppeteer from 'puppeteer'
import type { Browser, Page } from 'puppeteer'
import { findBrowser } from '../../plugins/formats/browser/index.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import type { Contender, Ground, MadePdf } from './contender.ts'
import { keepCpuTime } from './cpu-time.ts'

/** What most scripts do: a browser for each PDF, and a wait until the network is quiet. */
export async function naive({
  address,
  jobs,
  options,
}: Pick<Ground, 'address' | 'jobs' | 'options'>): Promise<Contender> {
  const { executablePath, args, env } = await findBrowser(options)
  const launch = () => puppeteer.launch({ executablePath, args, env: { ...process.env, ...env } })
  return {
    name: 'naive script',
    make: () =>
      oneByOne(jobs, async (job) => {
        const browser = await launch()
        try {
          return await printOf(browser, `${address}${job.path}`, job, 'networkidle0')
        } finally {
          keepCpuTime(browser.process()?.pid ?? NaN)
          await browser.close()
        }
      }),
  }
}

/** What a careful script does: one browser for all, a tab for each PDF, and no longer a wait than needed. */
export function fair({ address, jobs, browser }: Ground): Contender {
  return {
    name: 'fair script',
    make: () => oneByOne(jobs, (job) => printOf(browser, `${address}${job.path}`, job, 'load')),
  }
}

/** The least that any script with this browser can take: the page is open and loaded, and is printed. */
export async function floor({ address, jobs, browser }: Ground): Promise<Contender> {
  const pages = new Map<Job, Page>()
  for (const job of jobs) pages.set(job, await open(browser, `${address}${job.path}`, job, 'load'))
  return {
    name: 'printToPDF alone',
    make: () => oneByOne(jobs, async (job) => pdfOf(pages.get(job) as Page)),
    close: async () => {
      for (const page of pages.values()) await page.close()
    },
  }
}

async function oneByOne(jobs: Job[], print: (job: Job) => Promise<Uint8Array>): Promise<MadePdf[]> {
  const made: MadePdf[] = []
  for (const job of jobs) made.push({ job, bytes: await print(job) })
  return made
}

type Wait = 'load' | 'networkidle0'

async function printOf(browser: Browser, address: string, job: Job, wait: Wait) {
  const page = await open(browser, address, job, wait)
  try {
    return await pdfOf(page)
  } finally {
    await page.close()
  }
}

/** The page's own styles for the format are used, so that all print the same. */
async function open(browser: Browser, address: string, { format }: Job, wait: Wait): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: wait })
  await page.evaluate((name) => {
    document.documentElement.dataset['format'] = name
  }, format)
  return page
}

const pdfOf = (page: Page): Promise<Uint8Array> =>
  page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
