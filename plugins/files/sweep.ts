import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isLeftBehind, readUnfinished } from './own-name.ts'

/** Removes what killed processes have left unfinished in a folder, and in those below it if told. */
export function sweepFolder(folder: string, { below = false } = {}): void {
  for (const { path } of leftIn(folder, below)) remove(path)
}

/**
 * Removes what killed builds have left beside a site and in it. A site that was set aside for its successor, and is missing
 * since, gets its name back.
 */
export function sweepBeside(site: string, folder: string): void {
  for (const { path, what } of leftIn(folder, false))
    if (what === 'previous' && !existsSync(site)) renameSync(path, site)
    else remove(path)
  if (existsSync(site)) sweepFolder(site, { below: true })
}

function leftIn(folder: string, below: boolean): { path: string; what: string }[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: below, withFileTypes: true }).flatMap((entry) => {
    const known = readUnfinished(entry.name)
    return known && isLeftBehind(known.id)
      ? [{ path: join(entry.parentPath, entry.name), what: known.what }]
      : []
  })
}

/** Somebody else's may stay, as may what Windows holds. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 })
  } catch {
    // The next build tries again.
  }
}
