import { join } from 'node:path'
import { allEnded } from './all-ended.ts'
import { readEdition } from '../content/edition-file.ts'
import { writeWhole } from '../files/write-whole.ts'
import { readSite } from '../site/built-pages.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import { ContentError, inOrder, isWarning } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import type { Fault, Format, Made } from './format.ts'
import { formats } from './formats.ts'
import { byPage, jobsOf } from './jobs.ts'
import type { Job } from './jobs.ts'
import { keptFormats } from './kept-formats.ts'
import type { KeptFormats } from './kept-formats.ts'
import { PageWork } from './page-work.ts'
import type { Outcome } from './page-work.ts'
import { placeFault } from './place.ts'
import { onVisit, withTools } from './tools.ts'
import type { ToolOptions, Workshop } from './tools.ts'

/** Options of `makeFormats`. */
export interface MakeOptions extends ToolOptions {
  /** The formats that there are; our own unless told. */
  formats?: Format[]
  /** Only the formats for which this holds; all unless told. */
  only?: (job: Job) => boolean
  /** Names the file of the edition that the page at a path on the site is made of; findings name the page's path where it does not. */
  sourceOf?: (path: string) => string | undefined
  /** The folder in which what is made is kept for the next time; nothing is kept unless told, nor what browsers elsewhere make: their fonts are not known. */
  cache?: string | undefined
  /** Whether the cache's folder keeps everything, however much there is of it and however old; false unless told. */
  keepsAll?: boolean
  /** The folder from which pictures that were drawn before are taken, and which stays as it is; the cache's own unless told, which keeps what is drawn. */
  drawnBefore?: string
  /** The folder for the files, with the folders that they have on the site; the site's own unless told. */
  into?: string
  /** Called as each format is done. */
  onMade?: (made: Made, done: number, total: number) => void
}

/** Two pages at a time are best in a browser on two cores; more add nothing. */
const atOnce = 2

/**
 * Makes the formats that the pages of a built site, or of its folder, ask for, in that folder. Each file is new or as it was. Tells what it made. A
 * format that its text keeps from being made does not keep the others: when all have been tried, a ContentError
 * reports the faults of all.
 */
export async function makeFormats(
  given: string | BuiltSite,
  options: MakeOptions = {},
): Promise<Made[]> {
  const site = await readSite(given)
  const isWanted = options.only ?? (() => true)
  const pages = byPage(await jobsOf(site)).map((all) => ({ all, wanted: all.filter(isWanted) }))
  const total = pages.reduce((sum, { wanted }) => sum + wanted.length, 0)
  const made: Made[] = []
  const refused: Finding[] = []
  const into = options.into ?? site.folder
  const kept =
    options.cache === undefined || options.fleet
      ? undefined
      : keptFormats(site, options.cache, options)
  await withTools(site, options, async (tools) => {
    const waiting = eachOf(pages.filter(({ wanted }) => wanted.length > 0))
    const note = (one: Made | Finding[]) => {
      if (Array.isArray(one)) {
        refused.push(...one)
        return
      }
      made.push(one)
      options.onMade?.(one, made.length, total)
    }
    await allEnded(
      Array.from({ length: atOnce * (options.fleet?.size() ?? 1) }, async () => {
        for (const page of waiting) await makeAll(page, into, tools, options, kept, note)
      }),
    )
  })
  if (options.keepsAll !== true) await kept?.sweep()
  if (refused.length > 0) throw new ContentError(report(refused, made))
  return made.sort((one, other) => one.file.localeCompare(other.file))
}

/** A generator is closed by the first failure, so that nothing more is begun then. */
function* eachOf<T>(list: T[]): Generator<T> {
  yield* list
}

/** What a page asks for, and what of it is wanted now. */
interface PageJobs {
  all: Job[]
  wanted: Job[]
}

/** Makes the formats of a page on one visit to it: the next is drawn while the last is finished. */
async function makeAll(
  { all, wanted }: PageJobs,
  folder: string,
  workshop: Workshop,
  options: MakeOptions,
  kept: KeptFormats | undefined,
  note: (one: Made | Finding[]) => void,
): Promise<void> {
  await onVisit({ ...workshop, drawings: kept?.drawings }, async (tools) => {
    const work = new PageWork({ all, tools, formats: options.formats ?? formats, kept })
    await allEnded(
      wanted.map(async (job) => {
        note(await written(job, await work.outcomeOf(job), folder, options))
      }),
    )
  })
}

/** Writes a file that was made, and gives its figures; or says where in the text is what keeps it from being made. */
async function written(
  { path, file, format }: Job,
  outcome: Outcome,
  folder: string,
  options: MakeOptions,
): Promise<Made | Finding[]> {
  const faults = Array.isArray(outcome) ? outcome : (outcome.product.faults ?? [])
  const findings = placed(faults, path, options)
  if (Array.isArray(outcome)) return findings
  const { bytes, extent, pages = 0 } = outcome.product
  await writeWhole(join(folder, file), bytes)
  const { time, isKept } = outcome
  return { file, format, extent, pages, bytes: bytes.length, time, isKept, findings }
}

/** Says of each fault where it is in what somebody wrote. */
function placed(
  faults: Fault[],
  path: string,
  { sourceOf }: Pick<MakeOptions, 'sourceOf'>,
): Finding[] {
  if (faults.length === 0) return []
  const source = sourceOf?.(path)
  const text = source === undefined ? '' : readEdition(source).contents
  return faults.map((fault) => placeFault(fault, source ?? path, text))
}

/** All errors, each once: one fault of the text may be one of several formats. */
function report(refused: Finding[], made: Made[]): Finding[] {
  const all = [...refused, ...made.flatMap(({ findings }) => findings)]
  return inOrder(all.filter((finding) => !isWarning(finding)))
}
