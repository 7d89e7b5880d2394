import type { Browser, HTTPResponse, Page, Viewport } from 'puppeteer'
import { asSent } from './host.ts'

/** What a page costs its reader until it has settled, before anything is done on it. */
export interface Weight {
  /** The addresses of all that it asks for, itself and its icon included. */
  requests: string[]
  /** The bytes of their bodies, as on disk. */
  raw: number
  /** The bytes of their bodies as a plain static host sends them: text gzipped at level 6. These count. */
  sent: number
}

/** How far a page's parts move while it loads and is scrolled to its end: 0 where nothing moves. */
export interface Movement {
  /** Its cumulative layout shift, https://web.dev/articles/cls. */
  shift: number
  /** What moved, by element. */
  moved: string[]
}

/** The widths of an old phone and of a computer, in px. Chromium sees no shifts when it emulates a phone, so only the width is set. */
export const viewports: Viewport[] = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
]

/** Weighs the page at an address in a browser that has never seen the site. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  return asStranger(browser, async (page) => {
    const responses: HTTPResponse[] = []
    page.on('response', (response) => {
      if (!response.url().startsWith('data:')) responses.push(response)
    })
    await page.goto(address)
    await page.waitForNetworkIdle({ idleTime: 300 })
    const bodies = await Promise.all(
      responses.map(async (response) => ({ url: response.url(), bytes: await response.buffer() })),
    )
    bodies.push(...(await iconOf(page, bodies)))
    return {
      requests: bodies.map(({ url }) => url),
      raw: sum(bodies.map(({ bytes }) => bytes.length)),
      sent: sum(bodies.map(({ url, bytes }) => asSent(new URL(url).pathname, bytes).length)),
    }
  })
}

/**
 * Measures how much the page at an address moves at a width. A browser that has seen the page already has its fonts
 * when it begins; for one that has not, they come late, and change the letters that it shows.
 */
export async function movement(
  browser: Browser,
  address: string,
  { viewport, known }: { viewport: Viewport; known: boolean },
): Promise<Movement> {
  return asStranger(browser, async (page) => {
    await page.setViewport(viewport)
    if (known) await page.goto(address, { waitUntil: 'networkidle0' })
    await page.evaluateOnNewDocument(watchShifts)
    await page.goto(address)
    await page.waitForNetworkIdle({ idleTime: 300 })
    await page.evaluate(scrollThrough)
    return page.evaluate(readShifts)
  })
}

/** Opens a tab in a browser that has never seen the site, and closes it after `use`. */
export async function asStranger<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext()
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

/** A browser with a window asks for the page's icon; one without leaves it out, so it is asked for here. */
async function iconOf(
  page: Page,
  bodies: { url: string }[],
): Promise<{ url: string; bytes: Buffer }[]> {
  const url = await page.evaluate(
    () => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href,
  )
  if (url === undefined || bodies.some((body) => body.url === url)) return []
  return [{ url, bytes: Buffer.from(await (await fetch(url)).arrayBuffer()) }]
}

interface Shift extends PerformanceEntry {
  value: number
  hadRecentInput: boolean
  sources: { node: Node | null }[]
}

type Watched = typeof globalThis & { shifts: { value: number; moved: string[] }[] }

/** Runs in the page before its own content: keeps each layout shift. */
function watchShifts(): void {
  const kept: Watched['shifts'] = []
  ;(globalThis as Watched).shifts = kept
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      if (!entry.hadRecentInput)
        kept.push({
          value: entry.value,
          moved: entry.sources.map(({ node }) =>
            node instanceof Element
              ? `${node.localName}.${node.className}`
              : `"${node?.textContent?.trim().slice(0, 40) ?? ''}"`,
          ),
        })
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Runs in the page: scrolls it to its end, a screen at a time. */
async function scrollThrough(): Promise<void> {
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }
}

/** Runs in the page: the sum of the shifts so far, and what moved. */
async function readShifts(): Promise<Movement> {
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { shifts } = globalThis as Watched
  return {
    shift: shifts.reduce((total, { value }) => total + value, 0),
    moved: [...new Set(shifts.flatMap(({ moved }) => moved))],
  }
}
