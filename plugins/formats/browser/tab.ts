import type { Browser, Page } from 'puppeteer'
import { UserError } from '../../findings/user-error.ts'

/** How long a tab may take for one page, in ms: some 30 times what a computer of today needs, so that an old one gets there and nobody waits for ever. */
const tabLimit = 120_000

/** What is done in a tab, and how long it may take. */
export interface TabWork {
  /** Completes "while …" for people: `printing https://… as pdf`. */
  doing: string
  /** ms; two minutes unless told. */
  limit?: number | undefined
  /** What may keep the browser busy besides too little memory, and what to do. */
  slow?: string
}

/** What a page has done to its tab: the browser itself goes on, and can open other pages. */
export class TabError extends UserError {
  override name = 'TabError'
  readonly what: string
  readonly remedy: string

  constructor(what: string, remedy: string) {
    super(`${what} ${remedy}`)
    this.what = what
    this.remedy = remedy
  }
}

/** A browser has ended, or does not answer any more. */
export class BrowserStopped extends UserError {
  override name = 'BrowserStopped'
}

/** How long a browser may take to say that it is there, in ms. */
const answerLimit = 5_000

/** How long Chromium may take to say that a tab has crashed, in ms. */
const crashLimit = 2_000

/** What keeps a page busy that may run its scripts. */
const scripts = 'If the page has a script that never ends, remove it.'

const memory = 'The computer may have too little free memory. Close other programs and try again.'

/**
 * Lends a new tab and closes it afterwards. Throws a BrowserStopped as soon as the browser ends, and a TabError as soon as the
 * tab crashes or `use` has not come to its end in time; closing the browser is left to whoever opened it.
 */
export async function inTab<T>(
  browser: Browser,
  work: TabWork,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  return inOwnTab(browser, work, async (watch) => {
    const page = await newTab(browser)
    watch(page)
    try {
      return await use(page)
    } finally {
      await page.close()
    }
  })
}

/** Opens a tab that waits for ever: whoever lends it limits the time. */
export async function newTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  // Ours is the only limit: what Puppeteer says when it waits in vain is not for people.
  page.setDefaultTimeout(0)
  return page
}

/** Does work in a tab that `use` names by `watch` as soon as it has it. Throws as `inTab` does; a tab that is late is closed. */
export async function inOwnTab<T>(
  browser: Browser,
  { doing, limit = tabLimit, slow = scripts }: TabWork,
  use: (watch: (page: Page) => void) => Promise<T>,
): Promise<T> {
  const end = new BrowserStopped(`The browser stopped while ${doing}. ${memory}`)
  const crash = new TabError(`The browser's tab crashed while ${doing}.`, memory)
  const silence = new TabError(
    `The browser did not answer for ${limit / 1000} s while ${doing}.`,
    `${slow} If not: ${memory}`,
  )
  let page: Page | undefined
  let late: NodeJS.Timeout | undefined
  let giveUp = () => {}
  try {
    return await new Promise<T>((resolve, reject) => {
      late = setTimeout(() => {
        // What the page does would go on beside the next one.
        void page?.close().catch(() => undefined)
        void answers(browser).then((isThere) => {
          reject(isThere ? silence : new BrowserStopped(silence.message))
        })
      }, limit)
      giveUp = () => {
        reject(crash)
      }
      const watch = (opened: Page) => {
        page = opened
        page.once('error', giveUp)
      }
      // A call to a tab whose browser has ended, or which has crashed, fails with words of Puppeteer's.
      use(watch).then(resolve, async (cause: unknown) => {
        // A tab that cannot even be opened has no memory either.
        const isCrash = !(cause instanceof UserError) && (!page || (await hasCrashed(page)))
        reject(!browser.connected ? end : isCrash ? crash : (cause as Error))
      })
    })
  } finally {
    clearTimeout(late)
    page?.off('error', giveUp)
  }
}

/** Whether a tab has crashed: Chromium says so a moment after what the tab was doing has failed. */
async function hasCrashed(page: Page): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  let isCrash = false
  const crash = new Promise<void>((resolve) => {
    page.once('error', () => {
      isCrash = true
      resolve()
    })
    late = setTimeout(resolve, crashLimit)
  })
  const answer = page.evaluate('0').catch(() => crash)
  return Promise.race([crash, answer]).then(() => {
    clearTimeout(late)
    return isCrash
  })
}

/** Whether a browser says in time that it is there. */
async function answers(browser: Browser): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const silence = new Promise<boolean>((resolve) => {
    late = setTimeout(resolve, answerLimit, false)
  })
  const answer = browser.version().then(
    () => true,
    () => false,
  )
  return Promise.race([answer, silence]).finally(() => {
    clearTimeout(late)
  })
}
