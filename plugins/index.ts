import { easyRead } from './easy-read/index.ts'
import { formatLinks } from './formats/index.ts'
import { leaflet } from './leaflet/index.ts'
import { dateFilters } from './shared/dates.ts'
import { yamlData } from './shared/data/eleventy.ts'
import type { EleventyConfig } from './shared/eleventy.ts'
import { fonts } from './shared/fonts.ts'
import { siteFilters } from './shared/site.ts'
import { readOptions } from './shared/options.ts'
import type { Options } from './shared/options.ts'

export type { Made } from './formats/index.ts'
export { describeFigures, formats, makeFormats, stampFigures } from './formats/index.ts'
export { makeSearch } from './search/index.ts'
export type { EleventyConfig } from './shared/eleventy.ts'
export type { Finding } from './shared/finding.ts'
export { ContentError, describeFinding, isWarning } from './shared/finding.ts'
export { checkPage, readPage } from './shared/page-contract.ts'
export { policy } from './shared/policy.ts'
export { pathPrefixOf } from './shared/site.ts'
export type { Options } from './shared/options.ts'

/** Everyleaf for Eleventy: leaflets in Markdown, their easy-read editions, and the links to their formats. */
export function everyleaf(config: EleventyConfig, given: Options = {}): void {
  const options = readOptions(given)
  yamlData(config)
  leaflet(config, options)
  easyRead(config, options)
  formatLinks(config)
  fonts(config)
  dateFilters(config)
  siteFilters(config)
}
