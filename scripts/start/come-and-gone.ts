import { relative, resolve } from 'node:path'
import type { Eleventy } from '@11ty/eleventy'

/**
 * Tells Eleventy of files that come and go while it serves. It takes the watcher's names of them for its own, which they are not
 * in a project that is linked to from elsewhere, and builds nothing when one has gone: pages would go on without it, or ask for it.
 */
export function tellWhatComesAndGoes(
  { watcher, fileSystemSearch }: Eleventy,
  build: (path: string) => Promise<void>,
): void {
  if (!watcher) return
  const base = resolve(watcher.options.cwd ?? '.')
  const own = (path: string) => relative('.', resolve(base, path))
  watcher.on('add', (path) => {
    fileSystemSearch.add(own(path))
  })
  watcher.on('unlink', (path) => {
    fileSystemSearch.delete(own(path))
    void build(path)
  })
}
