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

/** What a tab may do now, and what it has done. */
interface Watched extends Guard {
  isOpen: boolean
  asked: Set<string>
}

/** The tabs that are guarded: one that opens several pages keeps its guard, which is told of the next. */
const guarded = new WeakMap<Page, Watched>()

/**
 * Lets a tab open one page, and load for it from the page's own origin alone: whatever the page asks for, it goes nowhere else,
 * opens no windows and keeps nobody waiting with a dialog. Gives the addresses of its origin that it has asked for, which become more as
 * it asks. Called again, it lets the tab open the next page, and no other.
 */
export async function guard(page: Page, given: Guard): Promise<Set<string>> {
  const before = guarded.get(page)
  const now: Watched = { ...given, isOpen: false, asked: new Set() }
  guarded.set(page, now)
  if (before?.scripts !== now.scripts) await page.setJavaScriptEnabled(now.scripts)
  if (!before) await watch(page)
  return now.asked
}

async function watch(page: Page): Promise<void> {
  await page.setBypassServiceWorker(true)
  page.on('dialog', (dialog) => {
    void dialog.dismiss().catch(() => undefined)
  })
  page.on('popup', (opened) => {
    void opened?.close().catch(() => undefined)
  })
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const answer = answerTo(request, page)
    // The tab may be closed meanwhile.
    void answer.catch(() => undefined)
  })
}

async function answerTo(request: HTTPRequest, page: Page): Promise<void> {
  const now = guarded.get(page)
  if (!now) return request.abort('blockedbyclient')
  const isOwn = originOf(request.url()) === originOf(now.address)
  if (isOfPage(request, page)) {
    // A page that goes on by itself stays where it is; its own address may send on to another of the same site.
    const mayOpen = now.isOpen
      ? request.redirectChain().length > 0
      : withoutFragment(request.url()) === withoutFragment(now.address)
    if (!mayOpen) return request.abort('aborted')
    now.isOpen = true
  }
  if (!isOwn) return request.abort('blockedbyclient')
  now.asked.add(request.url())
  return now.isElsewhere === true ? bring(request) : request.continue()
}

/** Whether a request is for the page in the tab, not for one in a frame of it. */
const isOfPage = (request: HTTPRequest, page: Page): boolean =>
  request.isNavigationRequest() && request.frame() === page.mainFrame()

/** An address without an origin, such as a file's, is nobody's. */
function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

const withoutFragment = (address: string): string => new URL(address).href.replace(/#.*$/, '')
