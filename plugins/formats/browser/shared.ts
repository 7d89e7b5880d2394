import type { Browser } from 'puppeteer'
import { findBrowser, openBrowser } from './index.ts'
import type { BrowserOptions } from './index.ts'

/** One browser for all that needs one: it is started when somebody first asks, and closed by whoever shares it. */
export interface SharedBrowser {
  get: () => Promise<Browser>
  /** Starts it for those who will ask soon; what fails then, they are told. */
  start: () => void
  close: () => Promise<void>
}

/** Shares a browser. `onNotice` is called with a sentence for people where it is not the pinned one. */
export function shareBrowser(
  options: BrowserOptions & { onNotice?: ((notice: string) => void) | undefined } = {},
): SharedBrowser {
  let opened: ReturnType<typeof openBrowser> | undefined
  const open = async () => {
    const { notice } = await findBrowser(options)
    if (notice !== undefined) options.onNotice?.(notice)
    return openBrowser(options)
  }
  const get = async () => (await (opened ??= open())).browser
  return {
    get,
    start() {
      void get().catch(() => undefined)
    },
    async close() {
      // Where it could not be started, there is nothing to close, and whoever asked for it knows.
      const one = await opened?.catch(() => undefined)
      await one?.close()
    },
  }
}
