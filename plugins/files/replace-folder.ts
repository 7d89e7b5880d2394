import { renameSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { unfinishedBeside } from './own-name.ts'

const patiently = { recursive: true, force: true, maxRetries: 5 }

/** How often another build may put its own folder there first. */
const tries = 10

/**
 * Puts a finished folder in the place of another in one step, or where there is none yet. The old one is put back if that
 * fails, and the error is thrown.
 */
export async function replaceFolder(fresh: string, place: string): Promise<void> {
  const old = unfinishedBeside(place, 'previous')
  await mkdir(dirname(place), { recursive: true })
  rmSync(old, patiently)
  swapNames(fresh, place, old)
  // At once, so that no signal comes between. What cannot be removed yet is removed by the next build.
  try {
    rmSync(old, patiently)
  } catch {
    // Windows holds a file of it.
  }
}

/** Nothing can interrupt the two renames, not even a signal. */
function swapNames(fresh: string, place: string, old: string): void {
  for (let left = tries; ; left--) {
    const aside = setAside(place, old)
    try {
      renameSync(fresh, place)
      return
    } catch (cause) {
      // Another build was quicker: its folder is set aside too.
      const { code } = cause as NodeJS.ErrnoException
      const isTaken = code === 'ENOTEMPTY' || code === 'EEXIST'
      if (isTaken && left > 0) rmSync(old, patiently)
      else {
        if (aside) renameSync(old, place)
        throw cause
      }
    }
  }
}

/** Moves a folder aside; gives false where there is none. */
function setAside(place: string, old: string): boolean {
  try {
    renameSync(place, old)
    return true
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw cause
  }
}
