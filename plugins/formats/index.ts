import type { Organisation } from '../shared/data/index.ts'
import type { Edition } from '../shared/editions.ts'
import type { Filters } from '../shared/eleventy.ts'
import { formatUrl } from './format.ts'
import { formats } from './formats.ts'
import { paperStyle } from './paper/style.ts'

export type { Format, Made } from './format.ts'
export { formats } from './formats.ts'
export { makeFormats } from './make.ts'
export type { MakeOptions } from './make.ts'
export { describeFigures, stampFigures } from './stamp.ts'

/** What templates ask about formats: which there are, where each lies, and the style sheet of their paper. */
export function formatFilters(filters: Filters): void {
  filters.addFilter('formats', (edition: Edition) =>
    formats.map((format) => ({ ...format, url: formatUrl(edition, format) })),
  )
  filters.addFilter('paperStyle', (kind: Edition['kind'], organisation: Organisation) =>
    paperStyle(kind, organisation),
  )
}
