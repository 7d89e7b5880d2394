import { makeFormats, stampFigures } from './formats/index.ts'
import type { Made } from './formats/index.ts'
import { makeSearch } from './search/index.ts'
import { allEnded } from './formats/all-ended.ts'
import { readSite } from './site/built-pages.ts'
import type { BuiltSite } from './site/built-pages.ts'
import { stopOn } from './findings/finding.ts'
import type { Finding } from './findings/finding.ts'

/** What is made after the pages. */
export interface Published {
  made: Made[]
  /** How many pages the search has. */
  searchable: number
  /** Warnings about what was made. */
  warnings: Finding[]
}

/**
 * Makes what a built site, or its folder, lacks when its pages are there: the formats that pages ask for, which `make` can
 * make in another way, the search, and the figures in the links. Throws a ContentError where a format is refused.
 */
export async function publish(
  given: string | BuiltSite,
  make: (site: BuiltSite) => Promise<Made[]> = makeFormats,
): Promise<Published> {
  const site = await readSite(given)
  const [made, index] = await allEnded([make(site), makeSearch(site)])
  const warnings = made.flatMap((one) => one.findings)
  stopOn(warnings)
  await stampFigures(site, made)
  return { made, searchable: index.pages, warnings }
}
