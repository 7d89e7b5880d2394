import { existsSync, renameSync, rmSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '../plugins/findings/user-error.ts'

const patiently = { recursive: true, force: true, maxRetries: 5 }

/** Puts a finished staging folder in a site's place. The old site stays until the new one is there, and is put back if that fails. */
export async function swap(staging: string, site: string): Promise<void> {
  const old = join(dirname(staging), `previous-${process.pid}`)
  const had = existsSync(site)
  await mkdir(dirname(site), { recursive: true })
  rmSync(old, patiently)
  let aside = false
  // Nothing can interrupt the two renames, not even a signal.
  try {
    if (had) renameSync(site, old)
    aside = had
    renameSync(staging, site)
  } catch (cause) {
    if (aside) renameSync(old, site)
    throw new UserError(
      `The new site could not replace ${site}. Close programs that are using files in it, and build again.`,
      { cause },
    )
  }
  // The new site is there. What cannot be removed yet is removed by the next build.
  await rm(old, patiently).catch(() => undefined)
}
