import { differenceFaults } from './compare.ts'
import type { Fault, Format, PrintedSource, Product, Source, Tools } from './format.ts'
import { formatNamed } from './formats.ts'
import type { Job } from './jobs.ts'
import type { Kept, KeptFormats } from './kept-formats.ts'
import { PrintFaults } from './pdf/faults.ts'
import { printedFor } from './printed-format.ts'
import { wordsIn } from './words.ts'

/** What came of a format: what was made, now or before, and how long that took in ms; or what keeps it from being made. */
export type Outcome = { product: Kept; time: number; isKept: boolean } | Fault[]

/** What the formats of one page are made with. */
interface Means {
  /** All formats that the page asks for, wanted now or not. */
  all: Job[]
  formats: Format[]
  tools: Tools
  kept: KeptFormats | undefined
}

/** Makes formats of one page, each once, whoever asks for it: one may need what another has made. */
export class PageWork {
  readonly #means: Means
  readonly #outcomes = new Map<string, Promise<Outcome>>()

  constructor(means: Means) {
    this.#means = means
  }

  /** Gives what comes of a format of the page. */
  outcomeOf(job: Job): Promise<Outcome> {
    const outcome = this.#outcomes.get(job.format) ?? this.#findOrMake(job)
    this.#outcomes.set(job.format, outcome)
    return outcome
  }

  async #findOrMake(job: Job): Promise<Outcome> {
    const { formats, tools, kept } = this.#means
    const format = formatNamed(job.format, formats)
    const asked = performance.now()
    const before = await kept?.find(job, format)
    if (before) return { product: before, time: performance.now() - asked, isKept: true }
    const printed = await this.#printedFor(job, format)
    if (Array.isArray(printed)) return printed
    const begun = performance.now()
    return orFaults(async () => {
      const product = await makeWhole({ page: job.page, format, printed }, format, tools)
      await kept?.keep(job, format, product)
      return { product, time: performance.now() - begun, isKept: false }
    })
  }

  /** Gives the file of the printed format whose pages a format tells; undefined where there is none; or what keeps it from being made. */
  async #printedFor(job: Job, format: Format): Promise<PrintedSource | Fault[] | undefined> {
    const { all, formats } = this.#means
    const printed = printedFor(job.page, format, formats)
    if (!printed) return undefined
    const other = all.find((one) => one.format === printed.format.name)
    if (!other) throw new Error(`The page asks for "${printed.format.name}" and has no job for it.`)
    const outcome = await this.outcomeOf(other)
    if (Array.isArray(outcome)) return outcome
    const { bytes, loaded = [] } = outcome.product
    const { canonical } = job.page.contract
    return { bytes, loaded, address: new URL(printed.href, canonical).href }
  }
}

/** Makes a file that has each word of its page. Throws a PrintFaults where it has not, with all else that is wrong. */
async function makeWhole(source: Source, format: Format, tools: Tools): Promise<Product> {
  const product = await format.make(source, tools)
  const lost = differenceFaults(wordsIn(format.words).label, product.readings)
  if (lost.length > 0) throw new PrintFaults([...lost, ...(product.faults ?? [])])
  return product
}

/** Gives what is made, or the faults that keep it from being made. */
async function orFaults(make: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof PrintFaults) return error.faults
    throw error
  }
}
