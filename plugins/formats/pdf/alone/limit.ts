import type { Page } from 'puppeteer'

/** Throws an Error for people where the browser does not come to an end in time, its tab crashes or it ends. */
export async function withinLimit<T>(
  page: Page,
  { publicAddress, limit }: { publicAddress: string; limit: number },
  use: () => Promise<T>,
): Promise<T> {
  let late: NodeJS.Timeout | undefined
  let crashed: ((error: Error) => void) | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      crashed = (cause) => {
        reject(new Error(`The tab crashed while printing ${publicAddress}. Try again.`, { cause }))
      }
      page.once('error', crashed)
      late = setTimeout(() => {
        reject(
          new Error(
            `The browser did not answer for ${limit / 1000} s while printing ${publicAddress}. If the page has a script that never ends, remove it; if not, give it a longer limit.`,
          ),
        )
      }, limit)
      use().then(resolve, reject)
    })
  } finally {
    clearTimeout(late)
    if (crashed) page.off('error', crashed)
  }
}
