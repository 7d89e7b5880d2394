import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Share } from './share.ts'

/** What a shard says of itself, in a file of its own. */
export interface ShardRecord extends Share {
  /** The hash of all that the whole site is made of: the same in all shards of one run. */
  site: string
  /** The files that it has made, and the names under which they are kept in its folder. */
  files: { file: string; entry: string }[]
}

/** A shard's record, and the folder that it is in. */
export interface FoundShard extends ShardRecord {
  folder: string
}

export const recordName = 'shard.json'

/** Gives the shards in some folders, at any depth, by their numbers. What is no record is left out. */
export function shardsIn(folders: string[]): FoundShard[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name === recordName || name.endsWith(`/${recordName}`))
        .map((name) => join(folder, name)),
    )
    .map((file) => ({ ...readRecord(file), folder: dirname(file) }))
    .sort((one, other) => one.part - other.part || one.folder.localeCompare(other.folder))
}

function readRecord(file: string): ShardRecord {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ShardRecord
  } catch {
    // Cut off on its way: it is counted as a shard that has nothing right.
    return { part: 0, of: 0, site: '', files: [] }
  }
}
