import { makeFormats, stampFigures } from './formats/index.ts'
import type { Made } from './formats/index.ts'
import { makeSearch, standardIndex } from './search/index.ts'
import { allEnded } from './formats/all-ended.ts'
import type { Language } from './languages/language.ts'
import { readSite } from './site/built-pages.ts'
import type { BuiltSite } from './site/built-pages.ts'
import { stopOn } from './findings/finding.ts'
import type { Finding } from './findings/finding.ts'

/** What is made after the pages. */
export interface Published {
  made: Made[]
  /** How many pages the search has; undefined where there is no search. */
  searchable: number | undefined
  /** Warnings about what was made. */
  warnings: Finding[]
}

/** How a site is published. */
export interface PublishOptions {
  /** Makes the formats in another way, such as with a progress bar. */
  make?: (site: BuiltSite) => Promise<Made[]>
  /** The address of the search index on the site; false where no index is wanted. */
  search?: string | false
  /** The languages of the pages, where they are others than the program's. */
  languages?: Record<string, Language> | undefined
}

/**
 * Makes what a built site, or its folder, lacks when its pages are there: the formats that pages ask for, the search, and the
 * figures in the links. Throws a ContentError where a format is refused.
 */
export async function publish(
  given: string | BuiltSite,
  { make = makeFormats, search = standardIndex, languages }: PublishOptions = {},
): Promise<Published> {
  const site = await readSite(given)
  const [made, index] = await allEnded([
    make(site),
    search === false ? undefined : makeSearch(site, search),
  ])
  const warnings = made.flatMap((one) => one.findings)
  stopOn(warnings)
  await stampFigures(site, made, languages)
  return { made, searchable: index?.pages, warnings }
}
