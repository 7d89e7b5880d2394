import { keptFolder } from '../../plugins/cache/place.ts'
import { stopOn } from '../../plugins/findings/finding.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { BrowserError } from '../../plugins/formats/browser/error.ts'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import { count } from '../check/report.ts'
import { say } from '../output/say.ts'
import { makePages } from '../pages.ts'
import { withTemporaryFolder } from '../temporary-folder.ts'
import { askShards } from './ask.ts'
import type { Answer } from './ask.ts'
import { wrongNumbers } from './complete.ts'
import { copyKept } from './copy-kept.ts'
import { findShards } from './find.ts'
import type { FoundShard } from './find.ts'

/**
 * Puts what shards have made where a build finds it: each file that the build here will ask for. Throws a UserError with all that
 * is wrong: a shard that is missing or there twice, a file that is missing, damaged, or made of something else than is here. Then
 * nothing is put anywhere.
 */
export async function mergeShards(folders: string[]): Promise<void> {
  const { shards, wrong } = findShards(folders)
  if (shards.length === 0 && wrong.length === 0)
    throw new UserError(
      `There is no shard in ${folders.join(', ')}. Make them with "print --shard 1/8" and so on.`,
    )
  wrong.push(...wrongNumbers(shards))
  const answer = shards.length === 0 ? { due: [], wrong: [] } : await ask(shards)
  const all = [...wrong, ...answer.wrong]
  if (all.length > 0)
    throw new UserError(`The shards cannot be merged:\n${all.map((one) => `  ${one}`).join('\n')}`)
  for (const { folder, entry } of answer.due) await copyKept(entry, folder, keptFolder)
  say(
    `${count(shards, 'shard')}, ${count(answer.due, 'file')}: nothing is missing. Now run "npm run build": it makes none of them again.`,
  )
}

/** Makes the pages of the site as it is here, and asks shards for their files. */
const ask = (shards: FoundShard[]): Promise<Answer> =>
  withTemporaryFolder('print', async (fresh) => {
    const { site, refused } = await makePages(fresh)
    stopOn(refused)
    try {
      return await askShards(site, await jobsOf(site), shards)
    } catch (error) {
      if (!(error instanceof BrowserError)) throw error
      throw new UserError(
        `A merge prints nothing, but it has to know the browser with which a build here would print.\n${error.message}`,
        { cause: error },
      )
    }
  })
