import type { Candidate, Offer } from './candidate.ts'
import { BrowserError, type Attempt } from './error.ts'
import { probe } from './probe.ts'
import { recall, remember } from './memory.ts'
import { lacksSandbox, noSandbox, noSandboxSwitch, withoutSandbox } from './switches.ts'

/** A browser that has passed the probe, with all that is needed to start it: `env` is added to `process.env`. */
export interface FoundBrowser extends Offer {
  /** The candidate's name. */
  source: string
  /** As the browser gives it, such as `HeadlessChrome/147.0.7727.57`. */
  version: string
}

/** Takes the first offer that passes the probe, in the candidates' order. */
export async function findAmong(
  candidates: Candidate[],
  cacheFolder: string,
): Promise<FoundBrowser> {
  const tried: Attempt[] = []
  for (const { name, decisive, offers } of candidates) {
    let offered: Offer[] = []
    try {
      offered = await offers(cacheFolder)
    } catch (cause) {
      tried.push({ source: name, reason: inShort(cause) })
    }
    for (const offer of offered) {
      try {
        return { ...(await proveAnyhow(offer, cacheFolder)), source: name }
      } catch (cause) {
        tried.push({ source: `${name} (${offer.executablePath})`, reason: inShort(cause) })
      }
    }
    if (decisive && offered.length > 0) break
  }
  throw new BrowserError(tried)
}

type Proved = Offer & { version: string }

/** The sandbox is tried first. Root, many containers and some Linux systems have none; there the browser, which opens our own pages only, runs without. */
async function proveAnyhow(offer: Offer, cacheFolder: string): Promise<Proved> {
  try {
    const before = offer.args.includes(noSandboxSwitch) ? undefined : bare.get(offer.executablePath)
    if (before) throw before
    return { ...offer, version: await prove(offer, cacheFolder) }
  } catch (cause) {
    if (!lacksSandbox(cause)) throw cause
    bare.set(offer.executablePath, cause)
    const notice = [offer.notice, noSandbox].filter(Boolean).join(' ')
    const without = { ...offer, args: withoutSandbox(offer.args), notice }
    return { ...without, version: await prove(without, cacheFolder) }
  }
}

/** The browsers that this process has tried with their sandbox, and why they did not start. */
const bare = new Map<string, Error>()

async function prove(offer: Offer, cacheFolder: string): Promise<string> {
  const known = await recall(offer, cacheFolder)
  if (known) return known
  const version = await probe(offer)
  await remember(offer, version, cacheFolder)
  return version
}

/** The lines of an error that tell a person something: neither stack, nor empty heading, nor Puppeteer's advice to its developers. */
export function inShort(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause)
  const [told = ''] = message.split(/TROUBLESHOOTING|\n\s+at /)
  const lines = told.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))
  return lines
    .filter((line) => line && line !== 'stderr:')
    .slice(0, 2)
    .join(' ')
}
