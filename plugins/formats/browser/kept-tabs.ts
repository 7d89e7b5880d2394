import type { Browser, Page } from 'puppeteer'
import { inOwnTab, newTab } from './tab.ts'
import type { TabWork } from './tab.ts'

/** After so many pages a new tab takes the place of one: what the browser keeps of them stays little. */
const mostPages = 50

/** How long a tab may take to close, in ms: one that crashed or hangs may never say that it has. */
const patience = 5_000

/**
 * Keeps tabs open from one page to the next: a new one starts a process, which costs more time than most pages take to load. Only
 * for pages of one site, because what a process knows of one page is not kept from the next.
 */
export class KeptTabs {
  readonly #free: { browser: Browser; page: Page }[] = []
  readonly #opened = new WeakMap<Page, number>()

  /** Gives a tab of a browser that nobody has: a new one if there is none. */
  async take(browser: Browser): Promise<Page> {
    const at = this.#free.findIndex((one) => one.browser === browser)
    const [kept] = at < 0 ? [] : this.#free.splice(at, 1)
    const page = kept?.page ?? (await this.#open(browser))
    this.#opened.set(page, (this.#opened.get(page) ?? 0) + 1)
    return page
  }

  /** Keeps a tab, which has done its work, for the next page. It shows nothing until then, so that nothing which the last page still asks for is taken for the next one's. */
  async giveBack(browser: Browser, page: Page): Promise<void> {
    if ((this.#opened.get(page) ?? 0) >= mostPages || !(await isBlank(page))) return closeTab(page)
    this.#free.push({ browser, page })
  }

  /**
   * Lends a tab, and keeps it afterwards for the next page; one in which something went wrong is closed. Throws as `inTab` does.
   */
  async use<T>(browser: Browser, work: TabWork, use: (page: Page) => Promise<T>): Promise<T> {
    let page: Page | undefined
    try {
      const result = await inOwnTab(browser, work, async (watch) => {
        page = await this.take(browser)
        watch(page)
        return use(page)
      })
      if (page) await this.giveBack(browser, page)
      return result
    } catch (error) {
      if (page) await closeTab(page)
      throw error
    }
  }

  /** Closes those that nobody has. Never throws. */
  async close(): Promise<void> {
    await Promise.all(this.#free.splice(0).map(({ page }) => closeTab(page)))
  }

  async #open(browser: Browser): Promise<Page> {
    const page = await newTab(browser)
    // One that crashes while nobody has it is no place for the next page.
    page.once('error', () => {
      const at = this.#free.findIndex((one) => one.page === page)
      if (at >= 0) this.#free.splice(at, 1)
    })
    return page
  }
}

/** Whether a tab can show nothing. */
const isBlank = (page: Page): Promise<boolean> =>
  page.goto('about:blank').then(
    () => true,
    () => false,
  )

/** Closes a tab, even if it crashed or hangs. Never throws. */
export async function closeTab(page: Page): Promise<void> {
  const closed = page.close().catch(() => undefined)
  let late: NodeJS.Timeout | undefined
  const waited = new Promise((resolve) => {
    late = setTimeout(resolve, patience)
  })
  await Promise.race([closed, waited])
  clearTimeout(late)
}
