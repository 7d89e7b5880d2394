import type { Browser, Page } from 'puppeteer'
import { inOwnTab, newTab } from './tab.ts'
import type { TabWork } from './tab.ts'

/** One page, open in a tab of its own for all that is done with it: it is loaded once, and again after a failure. */
export class Visit {
  readonly #browser: () => Promise<Browser>
  #tab: { page: Page; opened: unknown } | undefined
  #turn: Promise<unknown> = Promise.resolve()

  /** The browser is asked for when there is something to do. */
  constructor(browser: () => Promise<Browser>) {
    this.#browser = browser
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
    const turn = before.then(() => this.#work(work, open, use))
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Closes the tab, when all is done. */
  async end(): Promise<void> {
    await this.#turn
    await this.#close()
  }

  async #work<O, T>(
    work: TabWork,
    open: (page: Page) => Promise<O>,
    use: (page: Page, opened: O) => Promise<T>,
  ): Promise<T> {
    const browser = await this.#browser()
    try {
      return await inOwnTab(browser, work, async (watch) => {
        if (this.#tab) watch(this.#tab.page)
        else {
          const page = await newTab(browser)
          this.#tab = { page, opened: undefined }
          // A tab that crashes between two uses is no place for the next.
          page.once('error', () => {
            if (this.#tab?.page === page) this.#tab = undefined
          })
          watch(page)
          const opened = await open(page)
          this.#tab = { page, opened }
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
