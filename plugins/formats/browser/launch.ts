import { accessSync, constants, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import type { Offer } from './candidate.ts'

const patience = { start: 30_000, close: 5_000 }

/** A running browser, and the one way to end it. */
export interface OpenBrowser {
  browser: Browser
  /** Ends the browser and removes its profile, by force if it does not answer in 5 s; never throws, and may be called twice. */
  close: () => Promise<void>
}

/** Starts a browser with a profile of its own, which goes when the browser goes. */
export async function launch({ executablePath, headless, args, env }: Offer): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'everyleaf-browser-'))
  const force = new AbortController()
  const kill = () => {
    force.abort()
  }
  const clear = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // Windows may hold a file for a while; the work is done all the same, and the folder is a temporary one.
    }
  }
  // A browser that still runs would write its profile anew.
  const endAll = () => {
    kill()
    clear()
  }
  const tidy = () => {
    process.off('exit', endAll)
    clear()
  }
  process.once('exit', endAll)
  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      args,
      env: { ...process.env, ...home(folder), ...env },
      userDataDir: join(folder, 'profile'),
      timeout: patience.start,
      // Puppeteer answers the signal by killing this process and its children by their own ids.
      signal: force.signal,
    })
    const close = async () => {
      const late = setTimeout(kill, patience.close)
      await browser.close().catch(kill)
      clearTimeout(late)
      endGroup(browser.process()?.pid)
      tidy()
    }
    return { browser, close }
  } catch (cause) {
    kill()
    tidy()
    throw cause
  }
}

/** Ends the children that hang after their browser has died, which Puppeteer leaves: elsewhere than on Windows it leads a process group of its own. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined || process.platform === 'win32') return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // None of them is left, as it should be.
  }
}

/** A place for what Chrome keeps in HOME even where its profile is elsewhere, for a user who has none. */
function home(folder: string): Record<string, string> {
  if (process.platform === 'win32') return {}
  try {
    accessSync(process.env['HOME'] ?? '', constants.W_OK)
    return {}
  } catch {
    return { HOME: folder }
  }
}
