import { mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** Some of the files could not take their places. */
export class MovedInPart extends Error {
  override name = 'MovedInPart'
  /** The files that are still the old ones, with forward slashes. */
  readonly old: string[]

  constructor(old: string[], cause: unknown) {
    super(`${old.length} files were not replaced.`, { cause })
    this.old = old
  }
}

/**
 * Moves the files of a folder, in its folders too, to their places in another one on the same file system. Each is replaced in
 * one step, pages last, so that none speaks of what is not there yet. Throws a MovedInPart with those that stay as they were.
 */
export function moveInto(fresh: string, place: string): void {
  const files = readdirSync(fresh, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(fresh, join(entry.parentPath, entry.name)))
  const isPage = (file: string) => file.endsWith('.html')
  const ordered = [...files.filter((file) => !isPage(file)), ...files.filter(isPage)]
  ordered.forEach((file, index) => {
    try {
      mkdirSync(dirname(join(place, file)), { recursive: true })
      renameSync(join(fresh, file), join(place, file))
    } catch (cause) {
      const old = ordered.slice(index).map((one) => one.split(sep).join('/'))
      throw new MovedInPart(old, cause)
    }
  })
}
