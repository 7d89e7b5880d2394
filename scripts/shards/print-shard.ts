import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { keptFolder } from '../../plugins/cache/place.ts'
import { Store } from '../../plugins/cache/store.ts'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import { stopOn } from '../../plugins/findings/finding.ts'
import { UserError } from '../../plugins/findings/user-error.ts'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { keptFormats } from '../../plugins/formats/kept-formats.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { count } from '../check/report.ts'
import { printWithProgress } from '../output/print-with-progress.ts'
import { say } from '../output/say.ts'
import { makePages } from '../pages.ts'
import { withTemporaryFolder } from '../temporary-folder.ts'
import { copyKept } from './copy-kept.ts'
import { dealJobs } from './deal.ts'
import { madeWithHere } from './made-with.ts'
import { recordName } from './record.ts'
import type { ShardRecord } from './record.ts'
import type { Share } from './share.ts'

/** Where shards are, each in a folder of its own, from the working folder. */
export const shardsFolder = join('.cache', 'shards')

/**
 * Makes the pages of a site, and of its files in all formats those of one share of the pages, and puts them into a folder of the
 * shard's own, for `mergeShards`. What an earlier build or shard has kept here is taken from there, and what is made is kept there
 * too. Throws a ContentError where one cannot be made, and a UserError where one cannot be kept: then there is no shard.
 */
export async function printShard(share: Share): Promise<void> {
  const folder = join(shardsFolder, `${share.part}-of-${share.of}`)
  rmSync(folder, { recursive: true, force: true })
  await withTemporaryFolder('print', async (fresh) => {
    const { site, sourceOf, refused } = await makePages(fresh)
    stopOn(refused)
    const jobs = await jobsOf(site)
    const own = dealJobs(jobs, share.of)[share.part - 1] ?? []
    const madeWith = await madeWithHere(jobs)
    const before = await freshEntries(site, own, keptFolder)
    for (const { entry } of before) await copyKept(entry, keptFolder, folder)
    const ownFiles = new Set(own.map(({ file }) => file))
    const made = await printWithProgress(site, {
      ...{ sourceOf, cache: folder, keepsAll: true, drawnBefore: keptFolder },
      only: ({ file }) => ownFiles.has(file),
    })
    stopOn(made.flatMap(({ findings }) => findings))
    const files = await freshEntries(site, own, folder)
    refuseLost(own, files, folder)
    const known = new Set(before.map(({ entry }) => entry))
    const fromNow = files.filter(({ entry }) => !known.has(entry))
    await keepForNextTime(fromNow, folder)
    const record: ShardRecord = { ...share, madeWith, files }
    await writeWhole(join(folder, recordName), JSON.stringify(record, null, 2))
    const again = before.length === 0 ? '' : `, ${before.length} of them from ${keptFolder}`
    say(
      `Shard ${share.part} of ${share.of}: ${count(made, 'file')} of ${jobs.length}${again}, in ${folder}. Keep this folder for "print --merge".`,
    )
  })
}

/** Gives what a folder has of some formats, as they would be made now. */
async function freshEntries(
  site: BuiltSite,
  jobs: Job[],
  folder: string,
): Promise<ShardRecord['files']> {
  const kept = keptFormats(site, folder)
  const found: ShardRecord['files'] = []
  for (const job of jobs) {
    const changed = await kept.changedSince(job)
    if (changed?.length === 0) found.push({ file: job.file, entry: await kept.nameOf(job) })
  }
  return found
}

/** What is made is kept if it can be; a shard is no use without all of it. */
function refuseLost(own: Job[], kept: ShardRecord['files'], folder: string): void {
  const there = new Set(kept.map(({ file }) => file))
  const lost = own.map(({ file }) => file).filter((file) => !there.has(file))
  if (lost.length > 0)
    throw new UserError(
      `These files were made, but could not be written to ${folder}: ${lost.join(', ')}. Check its permissions, and whether the disk is full. Then try again.`,
    )
}

/** Keeps what a shard has made for the next build or shard here, where it can be kept. */
async function keepForNextTime(files: ShardRecord['files'], folder: string): Promise<void> {
  const [from, to] = [new Store(folder), new Store(keptFolder)]
  for (const { entry } of files) {
    const kept = await from.find(entry)
    if (kept) await to.keep(entry, kept)
  }
  await to.sweep()
}
