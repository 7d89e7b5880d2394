import { createRequire } from 'node:module'
import { extname, join, relative } from 'node:path'
import { familiesOf, fontFileOf, fontOf, latinFont } from '../languages/fonts.ts'
import type { ScriptFont } from '../languages/fonts.ts'
import type { EleventyConfig } from './eleventy.ts'
import { packageFolder } from './package-folder.ts'
import type { SiteData } from './data.ts'

const require = createRequire(import.meta.url)

/**
 * Copies what the pages load into the site: scripts, the logo, the font Atkinson Hyperlegible, and fonts for the languages that
 * it lacks letters of.
 */
export function assets(
  config: EleventyConfig,
  { assets: address }: { assets: string },
  { organisation, site }: SiteData,
  languages: string[],
): void {
  const folder = address.slice(1)
  const fonts = [site.language, ...languages].flatMap((language) => fontOf(language) ?? [])
  const files: [file: string, target: string][] = [
    [join(packageFolder(), '_includes', 'assets'), folder],
    ...[latinFont, ...fonts].flatMap((font) =>
      ([400, 700] as const).map((weight): [string, string] => [
        require.resolve(fontFileOf(font, weight)),
        fontAddress(address, font, weight).slice(1),
      ]),
    ),
  ]
  const { logo } = organisation
  if (logo) config.addPassthroughCopy({ [logo.file]: logoAddress(address, logo.file).slice(1) })
  for (const [file, target] of files) config.addPassthroughCopy({ [relative('.', file)]: target })
}

/** Gives the logo's address on the site. */
export const logoAddress = (address: string, file: string): string =>
  `${address}logo${extname(file)}`

/** Gives a font's address on the site. */
function fontAddress(address: string, { subset }: ScriptFont, weight: 400 | 700): string {
  const name = weight === 400 ? 'regular' : 'bold'
  return `${address}fonts/${subset === latinFont.subset ? '' : `${subset}-`}${name}.woff2`
}

/** A font as pages of a language load it. */
export interface LoadedFont {
  family: string
  /** All families of the pages, as style sheets write them. */
  families: string
  range?: string
  regular: string
  bold: string
}

/** Gives the font that pages in a language load beside the leaflets' own; undefined where they need none. */
export function loadedFont(address: string, language: string): LoadedFont | undefined {
  const font = fontOf(language)
  if (!font) return undefined
  const { family, range } = font
  return {
    family,
    families: familiesOf(language),
    ...(range === undefined ? {} : { range }),
    regular: fontAddress(address, font, 400),
    bold: fontAddress(address, font, 700),
  }
}
