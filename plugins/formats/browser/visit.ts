import type { Browser, Page } from 'puppeteer'
import { anywhere } from './anywhere.ts'
import { closeTab, KeptTabs } from './kept-tabs.ts'
import { inOwnTab } from './tab.ts'
import type { TabWork } from './tab.ts'

/** What a page's opening gives. */
export interface Opened {
  /** Called before the tab opens another page. */
  leave: () => void
}

/** What a visit may use besides its browser. */
export interface VisitOptions {
  /** Where there are other browsers, it is told of one that has stopped, and what was done in it is done again in the next. */
  lose?: ((browser: Browser) => void) | undefined
  /** The tabs that are kept from page to page; one is opened for the visit, and closed after it, unless told. */
  tabs?: KeptTabs | undefined
}

interface OpenTab {
  browser: Browser
  page: Page
  opened: Opened | undefined
  forget: () => void
}

/** One page, open in one tab for all that is done with it: it is loaded once, and again after a failure. */
export class Visit {
  readonly #browser: () => Promise<Browser>
  readonly #options: VisitOptions
  readonly #tabs: KeptTabs
  #tab: OpenTab | undefined
  #turn: Promise<unknown> = Promise.resolve()

  /** The browser is asked for when there is something to do. */
  constructor(browser: () => Promise<Browser>, options: VisitOptions = {}) {
    this.#browser = browser
    this.#options = options
    this.#tabs = options.tabs ?? new KeptTabs()
  }

  /**
   * Lets `use` work on the page, which `open` has opened, when all who asked before are done with it. Where it fails, the tab is
   * closed, and whoever comes next has a new one. Throws as `inTab` does.
   */
  async use<O extends Opened, T>(
    work: TabWork,
    open: (page: Page) => Promise<O>,
    use: (page: Page, opened: O) => Promise<T>,
  ): Promise<T> {
    const before = this.#turn
    const turn = before.then(() =>
      anywhere(
        () => (this.#tab ? Promise.resolve(this.#tab.browser) : this.#browser()),
        this.#options.lose,
        (browser) => this.#work(browser, work, open, use),
      ),
    )
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  /** Gives the tab back, when all is done. */
  async end(): Promise<void> {
    await this.#turn
    const tab = this.#tab
    this.#tab = undefined
    tab?.forget()
    if (tab?.opened) {
      tab.opened.leave()
      await this.#tabs.giveBack(tab.browser, tab.page)
    } else if (tab) await closeTab(tab.page)
    if (!this.#options.tabs) await this.#tabs.close()
  }

  async #work<O extends Opened, T>(
    browser: Browser,
    work: TabWork,
    open: (page: Page) => Promise<O>,
    use: (page: Page, opened: O) => Promise<T>,
  ): Promise<T> {
    try {
      return await inOwnTab(browser, work, async (watch) => {
        if (this.#tab) watch(this.#tab.page)
        const tab = this.#tab ?? (await this.#take(browser, watch))
        const opened = (tab.opened ??= await open(tab.page))
        return use(tab.page, opened as O)
      })
    } catch (error) {
      await this.#close()
      throw error
    }
  }

  async #take(browser: Browser, watch: (page: Page) => void): Promise<OpenTab> {
    const page = await this.#tabs.take(browser)
    // A tab that crashes between two uses is no place for the next.
    const crashed = () => {
      if (this.#tab?.page === page) this.#tab = undefined
    }
    page.once('error', crashed)
    watch(page)
    this.#tab = { browser, page, opened: undefined, forget: () => page.off('error', crashed) }
    return this.#tab
  }

  async #close(): Promise<void> {
    const tab = this.#tab
    this.#tab = undefined
    if (tab) await closeTab(tab.page)
  }
}
