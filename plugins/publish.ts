import { makeFormats, stampFigures } from './formats/index.ts'
import type { Made, MakeOptions } from './formats/index.ts'
import { makeSearch } from './search/index.ts'
import { allEnded } from './shared/all-ended.ts'
import { isWarning, ContentError } from './shared/finding.ts'
import type { Finding } from './shared/finding.ts'

/** What is made after the pages. */
export interface Published {
  made: Made[]
  /** How many pages the search has. */
  searchable: number
  /** Warnings about what was made. */
  warnings: Finding[]
}

/**
 * Makes what a built site lacks when its pages are there: the formats that pages ask for, the search, and the figures in
 * the links. Throws a ContentError where a format is refused.
 */
export async function publish(
  siteFolder: string,
  { search = true, ...options }: MakeOptions & { search?: boolean } = {},
): Promise<Published> {
  const [made, index] = await allEnded([
    makeFormats(siteFolder, options),
    search ? makeSearch(siteFolder) : Promise.resolve({ pages: 0 }),
  ])
  const findings = made.flatMap((one) => one.findings)
  const errors = findings.filter((one) => !isWarning(one))
  if (errors.length > 0) throw new ContentError(errors)
  await stampFigures(siteFolder, made)
  return { made, searchable: index.pages, warnings: findings }
}
