import { existsSync } from 'node:fs'
import { keptFolder } from '../../plugins/cache/place.ts'
import { Store } from '../../plugins/cache/store.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { count } from '../check/report.ts'
import { say } from '../output/say.ts'
import { shardsIn } from './record.ts'
import type { FoundShard } from './record.ts'

/**
 * Puts what shards have made where a build finds it. Throws a UserError with all that is wrong: a shard that is missing or there
 * twice, one of another run, a file that is missing or damaged. Then nothing is put anywhere.
 */
export async function mergeShards(folders: string[]): Promise<void> {
  const missing = folders.filter((folder) => !existsSync(folder))
  if (missing.length > 0) throw new UserError(`There is no folder ${missing.join(', ')}.`)
  const shards = shardsIn(folders)
  const wrong = [...wrongShards(shards, folders), ...(await wrongFiles(shards))]
  if (wrong.length > 0)
    throw new UserError(
      `The shards cannot be merged:\n${wrong.map((one) => `  ${one}`).join('\n')}`,
    )
  const into = new Store(keptFolder)
  let files = 0
  for (const { folder, files: own } of shards)
    for (const { entry } of own) {
      const kept = await new Store(folder).find(entry)
      if (kept) await into.keep(entry, kept)
      if (!(await into.find(entry)))
        throw new UserError(
          `Nothing can be written to ${keptFolder}: check its permissions, and the disk's room.`,
        )
      files += 1
    }
  say(
    `${count(shards, 'shard')}, ${files} ${files === 1 ? 'file' : 'files'}: nothing is missing. Now run "npm run build": it makes none of them again.`,
  )
}

/** What is wrong with the shards themselves. */
function wrongShards(shards: FoundShard[], folders: string[]): string[] {
  const broken = shards.filter(({ of }) => of === 0)
  const whole = shards.filter(({ of }) => of > 0)
  const wrong = broken.map(
    ({ folder }) => `${folder}: its record is damaged. Get it again, or make this shard again.`,
  )
  const [first] = whole
  if (!first)
    return shards.length > 0
      ? wrong
      : [
          `There is no shard in ${folders.join(', ')}. Make them with "print --shard 1/8" and so on.`,
        ]
  const others = whole.filter(({ of, site }) => of !== first.of || site !== first.site)
  if (others.length > 0)
    return [
      ...wrong,
      ...whole.map(
        ({ folder, part, of, site }) =>
          `${folder}: shard ${part} of ${of}, site ${site.slice(0, 8)}`,
      ),
      'They are not of one run: texts, data, program, browser or fonts differ. Make all shards of the same commit in the same way, and remove old ones.',
    ]
  for (let part = 1; part <= first.of; part++) {
    const found = whole.filter((one) => one.part === part)
    const name = `Shard ${part} of ${first.of}`
    if (found.length === 0)
      wrong.push(`${name} is missing. Make it with "print --shard ${part}/${first.of}".`)
    if (found.length > 1)
      wrong.push(
        `${name} is there ${found.length} times: ${found.map(({ folder }) => folder).join(', ')}. Remove all but one.`,
      )
  }
  return wrong
}

/** The files that a shard says it has, and has not. */
async function wrongFiles(shards: FoundShard[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { folder, part, of, files } of shards) {
    const store = new Store(folder)
    for (const { file, entry } of files)
      if (!(await store.find(entry)))
        wrong.push(
          `${folder}: ${file} is missing or damaged. Get the folder again, or run "print --shard ${part}/${of}" again.`,
        )
  }
  return wrong
}
