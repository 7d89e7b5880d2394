import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser } from 'puppeteer'
import { downloaded } from './candidates/downloaded.ts'
import { fromEnvironment } from './candidates/from-environment.ts'
import { installed } from './candidates/installed.ts'
import { unpacked } from './candidates/unpacked.ts'
import { BrowserError } from './error.ts'
import { findAmong, inShort, type FoundBrowser } from './find.ts'
import { launch, type OpenBrowser } from './launch.ts'

export { BrowserError } from './error.ts'
export type { FoundBrowser } from './find.ts'
export type { OpenBrowser } from './launch.ts'
export { guard } from './guard.ts'
export { inTab, TabError } from './tab.ts'
export { Visit } from './visit.ts'

/** What a caller may choose about the browser. */
export interface BrowserOptions {
  /** The folder for unpacked browsers and for what is known of them, from the working folder: `.cache/browser` unless told. */
  cacheFolder?: string
}

/** Where a browser may come from, in the order in which it is tried: a person's own choice, the pinned builds, and what happens to be installed. */
export const candidates = [fromEnvironment, unpacked, downloaded, installed]

/** Finds a Chromium that has proved to print whole, tagged PDFs, or throws a `BrowserError` that says what was tried and what to do. */
export async function findBrowser(options: BrowserOptions = {}): Promise<FoundBrowser> {
  return findAmong(candidates, real(resolve(options.cacheFolder ?? '.cache/browser')))
}

/** Projects that share a folder by a link share what is known of its browsers. */
const real = (folder: string): string => (existsSync(folder) ? realpathSync(folder) : folder)

/** Finds and opens a browser; whoever opens it awaits its `close()`. */
export async function openBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const found = await findBrowser(options)
  try {
    return await launch(found)
  } catch (cause) {
    throw new BrowserError([
      {
        source: `${found.source} (${found.executablePath})`,
        reason: `it has worked before, but now it does not start: ${inShort(cause)} The computer may have too little free memory.`,
      },
    ])
  }
}

/** Lends a browser to `use` and closes it afterwards, whatever happens. */
export async function withBrowser<T>(
  use: (browser: Browser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<T> {
  const { browser, close } = await openBrowser(options)
  try {
    return await use(browser)
  } finally {
    await close()
  }
}
