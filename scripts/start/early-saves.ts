import { stat } from 'node:fs/promises'
import { relative, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The part of a watcher of files that is asked here. */
export interface Watched {
  on(event: 'add' | 'change', listener: (path: string) => void): void
  /** What the paths that it tells begin at: the working folder where it is not given. */
  readonly options: { cwd?: string | undefined }
  /** The names in each folder. */
  getWatched(): Record<string, string[]>
}

/**
 * When the files are looked at, in ms from the moment at which the watcher says that it is ready: it says so before it watches
 * all of them, and on a slow disk it takes long.
 */
const looks = [50, 300, 1_000, 3_000, 10_000]

/**
 * Builds a site again for each file that was saved after its first build had begun and before the watcher saw changes; it would
 * show the old text until the next save. `began` is the moment before that build, in ms since 1970. It ends when all has been
 * looked at.
 */
export async function noticeEarlySaves(
  watcher: Watched,
  began: number,
  build: (path: string) => Promise<void>,
): Promise<void> {
  const base = resolve(watcher.options.cwd ?? '.')
  const seen = new Map<string, number>()
  // By the disk's time: the computer's clock may be set while it waits.
  const note = async (path: string) => seen.set(path, await savedAt(resolve(base, path)))
  watcher.on('add', (path) => void note(path))
  watcher.on('change', (path) => void note(path))
  let waited = 0
  for (const look of looks) {
    await wait(look - waited, undefined, { ref: false })
    waited = look
    for (const file of filesOf(watcher, base)) {
      const path = relative(base, file)
      const saved = await savedAt(file)
      if (saved < began || saved <= (seen.get(path) ?? 0)) continue
      seen.set(path, await writtenAt(file))
      // Eleventy never says that it has built for one of two changes that come together: this goes on without waiting for it.
      void build(path)
    }
  }
}

const filesOf = (watcher: Watched, base: string): string[] =>
  Object.entries(watcher.getWatched()).flatMap(([folder, names]) =>
    names.map((name) => resolve(base, folder, name)),
  )

/** How long a file has to stay as it is until it counts as written, in ms. */
const stable = 150

/** Waits until nobody writes a file any more, and gives when it was written: an editor empties a file before it writes it. */
async function writtenAt(file: string): Promise<number> {
  for (let before = await sizeOf(file); ;) {
    await wait(stable, undefined, { ref: false })
    const now = await sizeOf(file)
    if (now === before) return savedAt(file)
    before = now
  }
}

const sizeOf = (file: string): Promise<string> =>
  stat(file).then(
    ({ size, mtimeMs }) => `${size} ${mtimeMs}`,
    () => 'gone',
  )

/** When a file was last written or put in its place, in ms since 1970; 0 for what is none, or is gone. */
async function savedAt(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() === true ? Math.max(found.mtimeMs, found.ctimeMs) : 0
}
