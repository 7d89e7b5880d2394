import { readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../plugins/findings/user-error.ts'
import { readRecord, recordName } from './record.ts'
import type { ShardRecord } from './record.ts'

/** A shard's record, and the folder that it is in. */
export interface FoundShard extends ShardRecord {
  folder: string
}

/** The shards in some folders, by their numbers, and what is wrong with records that cannot be used. */
export interface Found {
  shards: FoundShard[]
  wrong: string[]
}

/**
 * Finds the shards in some folders, at any depth, also through symbolic links. A folder that is reached in several ways counts
 * once. Throws a UserError that names all that is no folder.
 */
export function findShards(folders: string[]): Found {
  refuseOthers(folders)
  const seen = new Set<string>()
  const found: Found = { shards: [], wrong: [] }
  for (const file of folders.flatMap((folder) => recordsIn(folder, seen))) {
    const record = readRecord(file)
    if (typeof record !== 'string') found.shards.push({ ...record, folder: dirname(file) })
    else
      found.wrong.push(
        `${file} ${record}. Get the folder again, make this shard again, or remove the file if it is no shard's.`,
      )
  }
  found.shards.sort((one, other) => one.part - other.part)
  return found
}

function refuseOthers(folders: string[]): void {
  const wrong = folders.flatMap((folder) => {
    const there = statSync(folder, { throwIfNoEntry: false })
    if (there?.isDirectory()) return []
    return there
      ? `${folder} is a file. Give the folder that the shards are in; if it is an archive, unpack it first.`
      : `There is no folder ${folder}.`
  })
  if (wrong.length > 0) throw new UserError(wrong.join('\n'))
}

/** Gives the records in a folder and the folders in it; `seen` has the real paths of those that have been looked at. */
function recordsIn(folder: string, seen: Set<string>): string[] {
  const real = realpathSync(folder)
  if (seen.has(real)) return []
  seen.add(real)
  const names = readdirSync(folder).sort()
  return names.flatMap((name) => {
    const path = join(folder, name)
    // A symbolic link to nothing is nothing.
    const there = statSync(path, { throwIfNoEntry: false })
    if (there?.isDirectory()) return recordsIn(path, seen)
    return name === recordName && there?.isFile() ? [path] : []
  })
}
