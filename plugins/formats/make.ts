import { join } from 'node:path'
import { allEnded } from './all-ended.ts'
import { readEdition } from '../content/edition-file.ts'
import { writeWhole } from '../files/write-whole.ts'
import { readSite } from '../site/built-pages.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import { ContentError, inOrder, isWarning } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import { differenceFaults } from './compare.ts'
import type { Fault, Format, Made, Product, Tools } from './format.ts'
import { formatNamed, formats } from './formats.ts'
import { byPage, jobsOf } from './jobs.ts'
import type { Job } from './jobs.ts'
import { keptFormats } from './kept-formats.ts'
import type { KeptFormats } from './kept-formats.ts'
import { PrintFaults } from './pdf/faults.ts'
import { placeFault } from './place.ts'
import { wordsIn } from './words.ts'
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
  const jobs = (await jobsOf(site)).filter(options.only ?? (() => true))
  const made: Made[] = []
  const refused: Finding[] = []
  const into = options.into ?? site.folder
  const kept =
    options.cache === undefined || options.fleet
      ? undefined
      : keptFormats(site, options.cache, options)
  await withTools(site, options, async (tools) => {
    const waiting = eachOf(byPage(jobs))
    const note = (one: Made | Finding[]) => {
      if (Array.isArray(one)) {
        refused.push(...one)
        return
      }
      made.push(one)
      options.onMade?.(one, made.length, jobs.length)
    }
    await allEnded(
      Array.from({ length: atOnce * (options.fleet?.size() ?? 1) }, async () => {
        for (const ofPage of waiting) await makeAll(ofPage, into, tools, options, kept, note)
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

/** Makes all formats of a page on one visit to it: the next is drawn while the last is finished. */
async function makeAll(
  jobs: Job[],
  folder: string,
  workshop: Workshop,
  options: MakeOptions,
  kept: KeptFormats | undefined,
  note: (one: Made | Finding[]) => void,
): Promise<void> {
  await onVisit(workshop, (tools) =>
    allEnded(
      jobs.map(async (job) => {
        note(await makeOne(job, folder, tools, options, kept))
      }),
    ),
  )
}

/** Makes one file, or takes what was made of the same things before; or gives what keeps it from being made. */
async function makeOne(
  job: Job,
  folder: string,
  tools: Tools,
  options: MakeOptions,
  kept: KeptFormats | undefined,
): Promise<Made | Finding[]> {
  const start = performance.now()
  const { path, file } = job
  const format = formatNamed(job.format, options.formats ?? formats)
  const before = await kept?.find(job, format)
  const product = before ?? (await orFaults(() => makeWhole(job, format, tools, kept)))
  const faults = Array.isArray(product) ? product : (product.faults ?? [])
  const findings = placed(faults, path, options)
  if (Array.isArray(product)) return findings
  await writeWhole(join(folder, file), product.bytes)
  const { bytes, extent, pages = 0 } = product
  const time = performance.now() - start
  const isKept = before !== undefined
  const size = bytes.length
  return { file, format: format.name, extent, pages, bytes: size, time, isKept, findings }
}

/** Makes a file that has each word of its page. Throws a PrintFaults where it has not, with all else that is wrong. */
async function makeWhole(
  job: Job,
  format: Format,
  tools: Tools,
  kept: KeptFormats | undefined,
): Promise<Product> {
  const product = await format.make({ page: job.page, format }, tools)
  const lost = differenceFaults(wordsIn(format.words).label, product.readings)
  if (lost.length > 0) throw new PrintFaults([...lost, ...(product.faults ?? [])])
  await kept?.keep(job, format, product)
  return product
}

/** Gives what is made, or the faults that keep it from being made. */
async function orFaults(make: () => Promise<Product>): Promise<Product | Fault[]> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof PrintFaults) return error.faults
    throw error
  }
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
