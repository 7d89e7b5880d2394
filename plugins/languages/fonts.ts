import { directionOf } from './direction.ts'

/** A font for the letters of a script, from a package of Fontsource; all are under the SIL Open Font Licence. */
export interface ScriptFont {
  family: string
  /** The package, as in `@fontsource/noto-sans-arabic`. */
  name: string
  /** The part of the font that has the letters. */
  subset: string
  /** The letters that it is loaded for, as `unicode-range`; all unless given. */
  range?: string
}

/** The leaflets' own font. */
export const latinFont: ScriptFont = {
  family: 'Atkinson Hyperlegible',
  name: 'atkinson-hyperlegible',
  subset: 'latin',
}

const byScript: Record<string, ScriptFont> = {
  // Letters like ŵ and ł, which its first part lacks.
  Latn: {
    ...latinFont,
    subset: 'latin-ext',
    range:
      'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1E00-1E9F, U+1EF2-1EFF',
  },
  Arab: { family: 'Noto Sans Arabic', name: 'noto-sans-arabic', subset: 'arabic' },
  Beng: { family: 'Noto Sans Bengali', name: 'noto-sans-bengali', subset: 'bengali' },
}

/** Gives the font that a language needs beside the leaflets' own; undefined for English, and for scripts that devices bring. */
export function fontOf(tag: string): ScriptFont | undefined {
  const { language, script = '' } = new Intl.Locale(tag).maximize()
  return language === 'en' ? undefined : byScript[script]
}

/**
 * Gives the fonts of a language's pages in order: each has the letters that those before it lack. From right to left, a script's own
 * font is the first: the spaces between its words are of it then. In another font each is a piece of text of its own.
 */
export function fontsOf(tag: string): ScriptFont[] {
  const own = fontOf(tag)
  if (!own) return [latinFont]
  return directionOf(tag) === 'rtl' ? [own, latinFont] : [latinFont, own]
}

/** Gives the families of a language's fonts in order, as style sheets write them. */
export function familiesOf(tag: string): string {
  const families = fontsOf(tag).map(({ family }) => `"${family}"`)
  return [...new Set(families)].join(', ')
}

/** Gives the file of a font of a weight, as its package exports it. */
export const fontFileOf = ({ name, subset }: ScriptFont, weight: 400 | 700): string =>
  `@fontsource/${name}/files/${name}-${subset}-${weight}-normal.woff2`
