import type { PageFacts } from './facts.ts'
import { PrintFaults, refuse } from './faults.ts'
import type { PrintFault } from './faults.ts'
import { missingInMargins, nameMissingLetters } from './missing-letters.ts'
import type { Names } from './names.ts'
import { finishAll } from './passes/index.ts'
import { openPdf } from './opened.ts'
import { readOpened } from './read-printed.ts'
import type { Printed } from './read-printed.ts'
import { readingOfPage } from './reading/of-page.ts'
import type { Reading } from './reading/reading.ts'
import { structureFaults } from './structure-faults.ts'
import { compare } from './verify.ts'
import type { Wanted } from './verify.ts'

/** A file as Chromium drew it, what is known of its page, and the faults found so far. */
export interface Drawn extends Names {
  drawn: Uint8Array
  facts: PageFacts
  faults: PrintFault[]
  footer?: Wanted['footer']
  /** Whether its letters have to be outlines, not drawings, as bold ones of a font without bold are. */
  outlinesOnly?: boolean
}

/** What came of it: the finished file, and its pages as a reader meets them. */
export interface Finished {
  bytes: Uint8Array
  printed: Printed
  /** How the page reads, which the file has to read like. */
  reading: Reading
}

/**
 * Makes a drawn file conform to PDF/UA-1 and compares how it reads with its page. Throws one PrintFaults with all that
 * is wrong, from the page's head to the footer of its last page.
 */
export async function finishAndCompare(job: Drawn): Promise<Finished> {
  const { facts, faults, footer } = job
  try {
    const finished = await finishAll(job.drawn, facts)
    faults.push(...finished.faults)
    // Who compares has nothing but the bytes that people get.
    const opened = await openPdf(finished.bytes)
    const drawn = readOpened(opened)
    const reading = readingOfPage(facts.main, facts.language)
    const named = nameMissingLetters(reading, drawn.reading)
    const printed = { ...drawn, reading: named.reading }
    faults.push(...named.faults, ...missingInMargins(drawn.margins))
    const wanted = { reading, margins: facts.margins, ...(footer && { footer }) }
    const known = new Set(faults.map(({ words }) => `"${words ?? ''}" on page`))
    // A picture that does not load shows its words instead, which have no tag.
    faults.push(
      ...compare(printed, wanted, job).filter(
        ({ what }) => ![...known].some((start) => what.startsWith(start)),
      ),
    )
    faults.push(...structureFaults(opened, faults, { ...job, standard: facts.standard }))
    refuse(faults)
    return { bytes: finished.bytes, printed, reading }
  } catch (cause) {
    if (cause instanceof PrintFaults || faults.length === 0) throw cause
    throw new PrintFaults(faults, { cause })
  }
}
