import type { Browser } from 'puppeteer'
import { UserError } from '../../findings/user-error.ts'
import { connect, nameOf, reasonOf } from './connect.ts'
import { proveToPrint } from './probe.ts'

/** Browsers that run elsewhere, and share the pages of a site among them. */
export interface Fleet {
  /** How many of them work. */
  size: () => number
  /** Gives each in its turn. Throws a UserError when none is left. */
  get: () => Promise<Browser>
  /** Leaves out a browser that has stopped. */
  lose: (browser: Browser) => void
  /** Lets go of all; they go on for others. Never throws. */
  close: () => Promise<void>
}

/**
 * Connects to browsers that speak the DevTools protocol, at addresses that begin with `ws:` or `wss:`, or with `http:` or `https:`
 * where a browser tells its own. Each has to be the same version, so that lines break at the same words, and to print a test page.
 * Throws a UserError with all that is wrong. `onNotice` is told of each that stops.
 */
export async function connectFleet(
  endpoints: string[],
  onNotice: (notice: string) => void = () => undefined,
): Promise<Fleet> {
  const members = new Map<Browser, string>()
  const close = async () => {
    await Promise.allSettled([...members.keys()].map((browser) => browser.disconnect()))
    members.clear()
  }
  try {
    await joinAll(endpoints, members)
  } catch (error) {
    await close()
    throw error
  }
  let turn = 0
  return {
    size: () => members.size,
    get() {
      const all = [...members.keys()]
      const next = all[turn++ % all.length]
      return next
        ? Promise.resolve(next)
        : Promise.reject(
            new UserError(
              'All browsers given by --browser have stopped. Start them, then try again.',
            ),
          )
    },
    lose(browser) {
      const name = members.get(browser)
      if (name === undefined) return
      members.delete(browser)
      void browser.disconnect().catch(() => undefined)
      if (members.size > 0) onNotice(`The browser at ${name} has stopped. The others do its work.`)
    },
    close,
  }
}

/** Adds each browser, by its name for people. */
async function joinAll(endpoints: string[], members: Map<Browser, string>): Promise<void> {
  const versions: string[] = []
  const wrong: string[] = []
  await Promise.all(
    endpoints.map(async (endpoint, index) => {
      try {
        const browser = await connect(endpoint)
        members.set(browser, nameOf(endpoint))
        versions[index] = await proveToPrint(browser)
      } catch (cause) {
        wrong.push(`  ${nameOf(endpoint)}: ${reasonOf(cause)}`)
      }
    }),
  )
  if (wrong.length > 0)
    throw new UserError(
      `These browsers cannot be used:\n${wrong.sort().join('\n')}\nCheck their addresses, and whether they run.`,
    )
  refuseMixed(endpoints.map((endpoint, index) => [nameOf(endpoint), versions[index] ?? '']))
}

/** Throws a UserError where browsers, given by name and version, are not all of one version. */
export function refuseMixed(browsers: [name: string, version: string][]): void {
  if (new Set(browsers.map(([, version]) => version)).size < 2) return
  const lines = browsers.map(([name, version]) => `  ${name}: ${version}`)
  throw new UserError(
    `The browsers are not of one version, so they may break lines at different words:\n${lines.join('\n')}\nGive only browsers of the same version.`,
  )
}
