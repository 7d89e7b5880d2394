import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../plugins/cache/store.ts'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import { stopOn } from '../../plugins/findings/finding.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { formatNamed } from '../../plugins/formats/formats.ts'
import { byPage, jobsOf } from '../../plugins/formats/jobs.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { keptFormats } from '../../plugins/formats/kept-formats.ts'
import { count } from '../check/report.ts'
import { printWithProgress } from '../output/print-with-progress.ts'
import { say } from '../output/say.ts'
import { makePages } from '../pages.ts'
import { withTemporaryFolder } from '../temporary-folder.ts'
import { recordName } from './record.ts'
import type { ShardRecord } from './record.ts'
import { ofShare } from './share.ts'
import type { Share } from './share.ts'

/** Where shards are, each in a folder of its own, from the working folder. */
export const shardsFolder = join('.cache', 'shards')

/**
 * Makes the pages of a site, and of its PDFs and text files those of one share of the pages, and puts them into a folder of the
 * shard's own, for `mergeShards`. Throws a ContentError where one cannot be made: then there is no shard.
 */
export async function printShard(share: Share): Promise<void> {
  const folder = join(shardsFolder, `${share.part}-of-${share.of}`)
  rmSync(folder, { recursive: true, force: true })
  await withTemporaryFolder('print', async (fresh) => {
    const { site, sourceOf, refused } = await makePages(fresh)
    stopOn(refused)
    const jobs = (await jobsOf(site)).sort((one, other) => one.file.localeCompare(other.file))
    const own = ofShare(byPage(jobs), share).flat()
    const ownFiles = new Set(own.map(({ file }) => file))
    const kept = keptFormats(site, folder)
    const nameOf = async (job: Job) => (await kept.nameOf(job, formatNamed(job.format))) ?? ''
    const names = new Map(
      await Promise.all(jobs.map(async (job) => [job, await nameOf(job)] as const)),
    )
    const made = await printWithProgress(site, {
      sourceOf,
      cache: folder,
      only: ({ file }) => ownFiles.has(file),
    })
    stopOn(made.flatMap(({ findings }) => findings))
    const record: ShardRecord = {
      ...share,
      site: hashOf(JSON.stringify(jobs.map((job) => [job.file, names.get(job)]))),
      files: own.map((job) => ({ file: job.file, entry: names.get(job) ?? '' })),
    }
    if (record.files.some(({ entry }) => entry === ''))
      throw new UserError(
        'This site has formats of another package, of which nobody knows what they depend on. They cannot be made in shards.',
      )
    await writeWhole(join(folder, recordName), JSON.stringify(record, null, 2))
    say(
      `Shard ${share.part} of ${share.of}: ${count(made, 'file')} of ${jobs.length}, in ${folder}. Keep this folder for "print --merge".`,
    )
  })
}
