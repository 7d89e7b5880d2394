import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'

/** Gives a zip file of files by their names, in their order. Those of `stored` are not compressed. */
export function zipOf(files: Map<string, Uint8Array>, stored: string[] = []): Uint8Array {
  // Zip files have no time zone, and no day before 1980: this is the same wherever it is made.
  const time = new Date(1980, 0, 1, 12)
  const entries: Zippable = {}
  for (const [name, bytes] of files)
    entries[name] = [bytes, { level: stored.includes(name) ? 0 : 9, mtime: time }]
  return zipSync(entries)
}
