import { accessSync, constants, readdirSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer'
import { isLeftBehind } from '../../files/own-name.ts'
import type { Offer } from './candidate.ts'
import { lacksSandbox, noSandboxSwitch } from './switches.ts'
import { whyNot } from './why-not.ts'

const patience = { start: 30_000, close: 5_000 }

/** A running browser, and the one way to end it. */
export interface OpenBrowser {
  browser: Browser
  /** Ends the browser and removes its profile, by force if it does not answer in 5 s; never throws, and may be called twice. */
  close: () => Promise<void>
}

/**
 * Starts a browser with a profile of its own, which goes when the browser goes. On a busy computer a browser sometimes does
 * not start that starts the next time, so it is tried twice. Throws an Error that says why it does not start.
 */
export async function launch(offer: Offer): Promise<OpenBrowser> {
  try {
    return await launchOnce(offer)
  } catch (cause) {
    const isBare = offer.args.includes(noSandboxSwitch)
    if (!isBare && lacksSandbox(cause)) throw cause
    return launchOnce(offer)
  }
}

async function launchOnce(offer: Offer): Promise<OpenBrowser> {
  const { executablePath, headless, args } = offer
  sweepProfiles()
  const folder = await mkdtemp(join(tmpdir(), `everyleaf-browser-${process.pid}-`))
  const force = new AbortController()
  const kill = () => {
    force.abort()
  }
  // A browser that still runs would write its profile again.
  const endAll = () => {
    kill()
    clear(folder)
  }
  const tidy = () => {
    process.off('exit', endAll)
    clear(folder)
  }
  process.once('exit', endAll)
  const env = { ...process.env, ...home(folder), ...offer.env }
  const profile = join(folder, 'profile')
  try {
    const browser = await puppeteer.launch({
      executablePath,
      headless,
      args,
      env,
      userDataDir: profile,
      // When this process is killed its end of the pipe closes, and the browser ends by itself.
      pipe: true,
      downloadBehavior: { policy: 'deny' },
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
    const reason = await whyNot(offer, { env, profile, cause })
    tidy()
    throw reason
  }
}

/** Removes the profiles of processes that were killed before they could. */
function sweepProfiles(): void {
  for (const name of readdirSync(tmpdir())) {
    const id = /^everyleaf-browser-(\d+)-/.exec(name)?.[1]
    if (id === undefined || Number(id) === process.pid || !isLeftBehind(Number(id))) continue
    clear(join(tmpdir(), name))
  }
}

function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // Windows may hold a file for a while, and somebody else's folder is not ours to remove; it is a temporary one.
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
