import type { HTTPRequest, Page } from 'puppeteer'
import { bring } from './bring.ts'

/** What a tab may do. */
export interface Guard {
  /** The address of the page that it opens; it loads from nowhere but this origin. */
  address: string
  /** Whether the page may run its scripts. */
  scripts: boolean
  /** Whether the browser may be on another machine: then what the page loads is fetched here and brought to it. */
  isElsewhere?: boolean | undefined
}

/**
 * Lets a tab open one page, and load for it from the page's own origin alone: whatever the page asks for, it goes nowhere else,
 * opens no windows and keeps nobody waiting with a dialog. Gives the addresses of its origin that it has asked for, which become more as
 * it asks.
 */
export async function guard(
  page: Page,
  { address, scripts, isElsewhere = false }: Guard,
): Promise<Set<string>> {
  const { origin } = new URL(address)
  await page.setJavaScriptEnabled(scripts)
  await page.setBypassServiceWorker(true)
  page.on('dialog', (dialog) => {
    void dialog.dismiss().catch(() => undefined)
  })
  page.on('popup', (opened) => {
    void opened?.close().catch(() => undefined)
  })
  let isOpen = false
  const asked = new Set<string>()
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const isItself = isOfPage(request, page)
    // A page that goes on by itself stays where it is; its own address may send on to another of the same site.
    const leaves = isItself && isOpen && request.redirectChain().length === 0
    if (isItself) isOpen = true
    if (originOf(request.url()) === origin) asked.add(request.url())
    const answer = leaves
      ? request.abort('aborted')
      : originOf(request.url()) === origin
        ? isElsewhere
          ? bring(request)
          : request.continue()
        : request.abort('blockedbyclient')
    // The tab may be closed meanwhile.
    void answer.catch(() => undefined)
  })
  return asked
}

/** Whether a request is for the page in the tab, not for one in a frame of it. */
const isOfPage = (request: HTTPRequest, page: Page): boolean =>
  request.isNavigationRequest() && request.frame() === page.mainFrame()

/** An address without an origin, such as a file's, is nobody's. */
function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}
