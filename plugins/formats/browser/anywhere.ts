import type { Browser } from 'puppeteer'
import type { Fleet } from './fleet.ts'
import { BrowserStopped } from './tab.ts'

/** A page that stops three browsers would stop all of them. */
const mostTries = 3

/** Does work in a browser that is given, and, where there are others, again in the next when it has stopped. */
export async function anywhere<T>(
  get: () => Promise<Browser>,
  lose: Fleet['lose'] | undefined,
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const browser = await get()
    try {
      return await work(browser)
    } catch (error) {
      if (!lose || !(error instanceof BrowserStopped)) throw error
      lose(browser)
      if (tries === mostTries) throw error
    }
  }
}
