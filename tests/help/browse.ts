import type { Browser, Page } from 'puppeteer'
import { withBrowser } from '../../plugins/formats/browser/index.ts'
import { serveSite } from '../../plugins/site/site-server.ts'

/** A served site and a browser that visits it. */
export interface Visit {
  browser: Browser
  /** The site's address, with its path prefix and a slash at its end. */
  address: string
}

/** How long nothing loads before a page counts as loaded, in ms. */
const quiet = 150

/** Serves a built site's folder and opens a browser to visit it. */
export async function browse<T>(
  folder: string,
  use: (visit: Visit) => Promise<T>,
  prefix = '/',
): Promise<T> {
  const server = await serveSite(folder, prefix)
  try {
    return await withBrowser((browser) => use({ browser, address: server.address }))
  } finally {
    await server.close()
  }
}

/** Opens an address in a new tab, waits until nothing is loading any more, and closes the tab after `use`. */
export async function inTab<T>(
  { browser }: Visit,
  address: string,
  use: (page: Page) => Promise<T>,
  prepare: (page: Page) => unknown = () => undefined,
): Promise<T> {
  const page = await browser.newPage()
  try {
    await prepare(page)
    await page.goto(address)
    await page.waitForNetworkIdle({ idleTime: quiet })
    return await use(page)
  } finally {
    await page.close()
  }
}

/** Types words into the search page and waits for the line that counts their results, which it gives. */
export async function searchFor(page: Page, words: string): Promise<string> {
  const input = await page.waitForSelector('#search input')
  await input?.click({ count: 3 })
  await input?.type(words)
  const summary = await page.waitForFunction(
    (asked) => {
      const line = document.querySelector('#search [role="status"]')?.textContent ?? ''
      return line.includes(` for “${asked}”.`) && line
    },
    {},
    words,
  )
  await page.waitForNetworkIdle({ idleTime: quiet })
  return String(await summary.jsonValue())
}
