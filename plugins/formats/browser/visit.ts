import type { Browser, Page } from 'puppeteer'
import { BrowserStopped, inOwnTab, newTab } from './tab.ts'
import type { TabWork } from './tab.ts'

/** A page that stops three browsers would stop all of them. */
const mostTries = 3

/** One page, open in a tab of its own for all that is done with it: it is loaded once, and again after a failure. */
export class Visit {
  readonly #browser: () => Promise<Browser>
  readonly #lose: ((browser: Browser) => void) | undefined
  #tab: { browser: Browser; page: Page; opened: unknown } | undefined
  #turn: Promise<unknown> = Promise.resolve()

  /**
   * The browser is asked for when there is something to do. Where there are others, `lose` is told of one that has stopped, and
   * what was done in it is done again in the next.
   */
  constructor(browser: () => Promise<Browser>, lose?: (browser: Browser) => void) {
    this.#browser = browser
    this.#lose = lose
  }

  /**
   * Lets `use` work on the page, which `open` has opened, when all who asked before are done with it. Where it fails, the tab is
   * closed, and whoever comes next has a new one. Throws as `inTab` does.
   */
  async use<O, T>(
    work: TabWork,
    open: (page: Page) => Promise<O>,
    use: (page: Page, opened: O) => Promise<T>,
  ): Promise<T> {
    const before = this.#turn
    const turn = before.then(() => this.#workAnywhere(work, open, use))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Closes the tab, when all is done. */
  async end(): Promise<void> {
    await this.#turn
    await this.#close()
  }

  async #workAnywhere<O, T>(
    work: TabWork,
    open: (page: Page) => Promise<O>,
    use: (page: Page, opened: O) => Promise<T>,
  ): Promise<T> {
    for (let tries = 1; ; tries++) {
      const browser = this.#tab?.browser ?? (await this.#browser())
      try {
        return await this.#work(browser, work, open, use)
      } catch (error) {
        if (!this.#lose || !(error instanceof BrowserStopped)) throw error
        this.#lose(browser)
        if (tries === mostTries) throw error
      }
    }
  }

  async #work<O, T>(
    browser: Browser,
    work: TabWork,
    open: (page: Page) => Promise<O>,
    use: (page: Page, opened: O) => Promise<T>,
  ): Promise<T> {
    try {
      return await inOwnTab(browser, work, async (watch) => {
        if (this.#tab) watch(this.#tab.page)
        else {
          const page = await newTab(browser)
          this.#tab = { browser, page, opened: undefined }
          // A tab that crashes between two uses is no place for the next.
          page.once('error', () => {
            if (this.#tab?.page === page) this.#tab = undefined
          })
          watch(page)
          const opened = await open(page)
          this.#tab = { browser, page, opened }
        }
        return use(this.#tab.page, this.#tab.opened as O)
      })
    } catch (error) {
      await this.#close()
      throw error
    }
  }

  async #close(): Promise<void> {
    const { page } = this.#tab ?? {}
    this.#tab = undefined
    // A tab that crashed or hangs may be closed by now, or never say that it is.
    const closed = page?.close().catch(() => undefined)
    let late: NodeJS.Timeout | undefined
    const patience = new Promise((resolve) => {
      late = setTimeout(resolve, 5_000)
    })
    await Promise.race([closed, patience])
    clearTimeout(late)
  }
}
