import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Gives the names of the files in a folder and its folders, from that folder, with forward slashes, in order. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}
