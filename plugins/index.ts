import { checkAfter } from './check-after.ts'
import { publishAfter } from './publish-after.ts'
import { host } from './host/index.ts'
import type { EleventyConfig } from './host/eleventy.ts'
import { readOptions } from './options.ts'
import { register } from './registered.ts'
import type { Options } from './options.ts'

export type { Made } from './formats/index.ts'
export { describeFigures, formats, makeFormats, stampFigures } from './formats/index.ts'
export { makeSearch } from './search/index.ts'
export type { EleventyConfig } from './host/eleventy.ts'
export type { Finding } from './findings/finding.ts'
export { ContentError, describeFinding, isWarning } from './findings/finding.ts'
export type { Options } from './options.ts'
export { english } from './languages/en.ts'
export type { Forms, Language, Strings } from './languages/language.ts'
export { checkPage, readPage } from './site/page-contract.ts'
export { pathPrefixOf } from './content/public-address.ts'
export { publish } from './publish.ts'
export type { Published, PublishOptions } from './publish.ts'

/** Everyleaf for Eleventy 3: leaflets in Markdown, their easy-read editions, search, and PDFs for every reader. */
export const everyleaf = Object.assign(
  (config: EleventyConfig, given: Options = {}): void => {
    const options = readOptions(given)
    const hosted = host(config, options)
    register(config, options)
    // Eleventy runs its listeners side by side, and all of these read or write the pages.
    config.on('eleventy.after', async (event) => {
      await hosted.finish(event)
      checkAfter(config, { ...hosted, options }, event)
      if (options.publish) await publishAfter(config, { ...hosted, options }, event)
    })
  },
  { eleventyPackage: 'everyleaf', eleventyPluginOptions: { unique: true } },
)

export default everyleaf
