import type { EleventyConfig } from './eleventy.ts'

const folder = 'node_modules/@fontsource/atkinson-hyperlegible/files'

/** Copies the font of the leaflets into the site: Atkinson Hyperlegible, static cuts, SIL Open Font Licence. */
export function fonts(config: EleventyConfig): void {
  config.addPassthroughCopy({
    [`${folder}/atkinson-hyperlegible-latin-400-normal.woff2`]: 'assets/fonts/regular.woff2',
    [`${folder}/atkinson-hyperlegible-latin-700-normal.woff2`]: 'assets/fonts/bold.woff2',
  })
}
