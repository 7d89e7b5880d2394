import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const cache = '.cache'
const patiently = { recursive: true, force: true, maxRetries: 5 }

/**
 * Makes the folder `.cache/<name>-<process id>` for `use` and removes it afterwards, or, if `use` fails or the process is
 * told to end, as the process ends.
 */
export async function withTemporaryFolder<T>(
  name: 'staging' | 'check',
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(cache, `${name}-${process.pid}`)
  const remove = () => {
    rmSync(folder, patiently)
  }
  // Eleventy goes on copying for a while after it has failed. It would miss the folder, or make it again.
  process.once('exit', remove)
  remove()
  mkdirSync(folder, { recursive: true })
  const result = await use(folder)
  remove()
  process.off('exit', remove)
  return result
}

/**
 * Removes the folders of runs that were killed before they could. A `site` that was set aside for its successor, and
 * is missing since, gets its name back.
 */
export function sweep(site: string): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    const id = /^(?:staging|check|previous)-(\d+)$/.exec(name)?.[1]
    if (id === undefined || isAlive(Number(id))) continue
    const folder = join(cache, name)
    if (name.startsWith('previous') && !existsSync(site)) renameSync(folder, site)
    else rmSync(folder, patiently)
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    // Somebody else's process is there, but we may not signal it.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
