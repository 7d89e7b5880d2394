import { keptFormats } from '../../plugins/formats/kept-formats.ts'
import type { KeptFormats } from '../../plugins/formats/kept-formats.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import type { BuiltSite } from '../../plugins/site/built-pages.ts'
import { dealJobs } from './deal.ts'
import type { FoundShard } from './find.ts'
import { madeWithHere, otherThanHere } from './made-with.ts'

/** A file that a build here would take from a shard: the name under which its folder keeps it. */
export interface Due {
  folder: string
  entry: string
}

/** Why a file cannot be taken from a shard. */
interface Lack {
  folder: string
  file: string
  reason: string
  /** Whether it was right when it was made. */
  isDamaged: boolean
}

/** What a build here would take from shards, and what keeps it from taking the rest. */
export interface Answer {
  due: Due[]
  wrong: string[]
}

/**
 * Asks shards for each file of a built site, as a build here would ask for it: made of the same page, of the same files that the
 * page loads, and with the same program and browser. Throws a BrowserError where files need a browser and none is found.
 */
export async function askShards(
  site: BuiltSite,
  jobs: Job[],
  shards: FoundShard[],
): Promise<Answer> {
  const here = await madeWithHere(jobs)
  const wrong: string[] = []
  const asked: Asked[] = []
  for (const shard of shards) {
    const difference = otherThanHere(shard.madeWith, here)
    if (difference !== undefined) wrong.push(`${shard.folder}: made with ${difference}`)
    asked.push({ shard, kept: keptFormats(site, shard.folder), isOther: difference !== undefined })
  }
  const ownerOf = owners(jobs, asked)
  const due: Due[] = []
  const lacks: Lack[] = []
  for (const job of jobs) {
    const answers = await answersTo(job, asked, ownerOf)
    const taken = answers.find((answer) => 'entry' in answer)
    if (taken) due.push(taken)
    else lacks.push(...answers.filter((answer) => 'reason' in answer))
  }
  const isOther = wrong.length > 0 || lacks.some(({ isDamaged }) => !isDamaged)
  return { due, wrong: [...wrong, ...described(lacks), ...(isOther ? [advice] : [])] }
}

const advice =
  'Merge shards at the commit that they were made from, with the same program, browser and fonts: check out that commit here, or make all shards again from this one.'

interface Asked {
  shard: FoundShard
  kept: KeptFormats
  /** Whether the program or the browser was another: then all that it has is. */
  isOther: boolean
}

async function answersTo(
  job: Job,
  asked: Asked[],
  ownerOf: (job: Job) => Asked | undefined,
): Promise<(Due | Lack)[]> {
  const { file } = job
  const having = asked.filter(({ shard }) => shard.files.some((one) => one.file === file))
  const answers: (Due | Lack)[] = []
  for (const { shard, kept } of having.filter(({ isOther }) => !isOther)) {
    const { folder } = shard
    const entry = await kept.nameOf(job)
    const changed = await kept.changedSince(job)
    if (changed?.length === 0) return [{ folder, entry }]
    const isSamePage = shard.files.some((one) => one.file === file && one.entry === entry)
    const isDamaged = isSamePage && !changed
    answers.push({ folder, file, isDamaged, reason: reasonOf(shard, isSamePage, changed) })
  }
  const owner = having.length === 0 ? ownerOf(job) : undefined
  if (owner && !owner.isOther)
    answers.push({
      folder: owner.shard.folder,
      file,
      isDamaged: false,
      reason: 'not in this shard',
    })
  return answers
}

function reasonOf({ part, of }: FoundShard, isSamePage: boolean, changed?: string[]): string {
  if (changed) return `made with files that are different here (${changed.join(', ')})`
  return isSamePage
    ? `missing or damaged (get the folder again, or run "print --shard ${part}/${of}" again)`
    : 'made from a page that is different here'
}

/** Gives which shard should have a file, where all of them are of one run. */
function owners(jobs: Job[], asked: Asked[]): (job: Job) => Asked | undefined {
  const [first] = asked
  if (!first || asked.some(({ shard }) => shard.of !== first.shard.of)) return () => undefined
  const dealt = dealJobs(jobs, first.shard.of)
  return (job) => {
    const part = dealt.findIndex((share) => share.includes(job)) + 1
    return asked.find(({ shard }) => shard.part === part)
  }
}

/** One line for each shard and reason, with all files that it is about. */
function described(lacks: Lack[]): string[] {
  const files = new Map<string, string[]>()
  for (const { folder, reason, file } of lacks) {
    const line = `${folder}: ${reason}`
    files.set(line, [...(files.get(line) ?? []), file])
  }
  return [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([line, all]) => `${line}: ${all.join(', ')}`)
}
