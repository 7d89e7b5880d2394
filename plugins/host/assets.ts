import { createRequire } from 'node:module'
import { extname, join, relative } from 'node:path'
import type { EleventyConfig } from './eleventy.ts'
import { packageFolder } from './package-folder.ts'
import type { SiteData } from './data.ts'

const require = createRequire(import.meta.url)

/** Copies what the pages load into the site: scripts, the logo, and the font Atkinson Hyperlegible (SIL Open Font Licence). */
export function assets(
  config: EleventyConfig,
  { assets: address }: { assets: string },
  { organisation }: SiteData,
): void {
  const folder = address.slice(1)
  const files = [
    [join(packageFolder(), '_includes', 'assets'), folder],
    [fontFile('400'), `${folder}fonts/regular.woff2`],
    [fontFile('700'), `${folder}fonts/bold.woff2`],
  ] as const
  const { logo } = organisation
  if (logo) config.addPassthroughCopy({ [logo.file]: logoAddress(address, logo.file).slice(1) })
  for (const [file, target] of files) config.addPassthroughCopy({ [relative('.', file)]: target })
}

/** Gives the logo's address on the site. */
export const logoAddress = (address: string, file: string): string =>
  `${address}logo${extname(file)}`

const fontFile = (weight: string): string =>
  require.resolve(
    `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`,
  )
