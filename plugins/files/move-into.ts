import { mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesOf } from './files-of.ts'

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
  const files = filesOf(fresh)
  const isPage = (file: string) => file.endsWith('.html')
  const ordered = [...files.filter((file) => !isPage(file)), ...files.filter(isPage)]
  ordered.forEach((file, index) => {
    try {
      mkdirSync(dirname(join(place, file)), { recursive: true })
      renameSync(join(fresh, file), join(place, file))
    } catch (cause) {
      throw new MovedInPart(ordered.slice(index), cause)
    }
  })
}
