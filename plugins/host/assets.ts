import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import type { EleventyConfig } from '../shared/eleventy.ts'
import { packageFolder } from '../shared/package-folder.ts'

const require = createRequire(import.meta.url)

/** Copies what the pages load into the site: scripts, the icon, and the font Atkinson Hyperlegible (SIL Open Font Licence). */
export function assets(config: EleventyConfig, { assets: address }: { assets: string }): void {
  const folder = address.slice(1)
  const files = [
    [join(packageFolder(), '_includes', 'assets'), folder],
    [fontFile('400'), `${folder}fonts/regular.woff2`],
    [fontFile('700'), `${folder}fonts/bold.woff2`],
  ] as const
  for (const [file, target] of files) config.addPassthroughCopy({ [relative('.', file)]: target })
}

const fontFile = (weight: string): string =>
  require.resolve(
    `@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`,
  )
