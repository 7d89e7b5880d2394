import type { Organisation } from '../shared/data/index.ts'
import type { Edition } from '../shared/editions.ts'
import type { EleventyConfig } from '../shared/eleventy.ts'
import { choices } from './choices.ts'
import { formatUrl } from './format.ts'
import { formats } from './formats.ts'
import { formatStyles } from './styles.ts'

export type { Format, Made } from './format.ts'
export { formats } from './formats.ts'
export { makeFormats } from './make.ts'
export { describeFigures, stampFigures } from './stamp.ts'

/** What templates ask about formats: which there are, where each is, and the styles that they need on the page. */
export function formatLinks(config: EleventyConfig): void {
  config.addFilter('formats', (edition: Edition) =>
    formats.map((format) => ({ ...format, url: formatUrl(edition, format) })),
  )
  config.addFilter('choices', choices)
  config.addFilter('formatStyles', (kind: Edition['kind'], organisation: Organisation) =>
    formatStyles(kind, organisation),
  )
}
