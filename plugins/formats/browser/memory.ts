import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Offer } from './candidate.ts'
import { writeWhole } from '../../files/write-whole.ts'

/** A browser that passed, told apart from another at the same path, or from the same one started in another way. */
interface Passed {
  size: number
  modified: number
  start: string
  version: string
}

/** The version of a browser that passed the probe before and has not changed since. */
export async function recall(offer: Offer, cacheFolder: string): Promise<string | undefined> {
  const before = (await readAll(cacheFolder))[offer.executablePath]
  const now = await look(offer)
  const same =
    before &&
    before.size === now.size &&
    before.modified === now.modified &&
    before.start === now.start
  return same ? before.version : undefined
}

/** Notes that a browser passed, so that the next run need not probe it; where the note cannot be written, the next run probes again. */
export async function remember(offer: Offer, version: string, cacheFolder: string): Promise<void> {
  const all = {
    ...(await readAll(cacheFolder)),
    [offer.executablePath]: { ...(await look(offer)), version },
  }
  await writeWhole(file(cacheFolder), JSON.stringify(all, null, 2)).catch(() => undefined)
}

async function look({
  executablePath,
  headless,
  args,
  env,
}: Offer): Promise<Omit<Passed, 'version'>> {
  const { size, mtimeMs } = await stat(executablePath).catch((cause: unknown) => {
    throw new Error('there is no such file', { cause })
  })
  return { size, modified: mtimeMs, start: JSON.stringify([headless, args, env]) }
}

async function readAll(cacheFolder: string): Promise<Record<string, Passed>> {
  try {
    return JSON.parse(await readFile(file(cacheFolder), 'utf8')) as Record<string, Passed>
  } catch {
    return {}
  }
}

function file(cacheFolder: string): string {
  return join(cacheFolder, 'probed.json')
}
