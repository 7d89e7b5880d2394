import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Font } from 'fontkit'
import { fontFileOf, fontsOf } from '../../languages/fonts.ts'
import type { ScriptFont } from '../../languages/fonts.ts'

const require = createRequire(import.meta.url)
const fonts = new Map<string, Font>()

/** The widths of texts that have been measured, at a size of 1: all pages of a site have the same few. */
const known = new Map<string, number>()

/** Gives the width of a text in pt, set in the fonts of a language's leaflets at a size in pt. */
export function textWidthOf(text: string, size: number, language = 'en'): number {
  const key = `${language} ${text}`
  const width = known.get(key) ?? measured(text, language)
  known.set(key, width)
  return width * size
}

function measured(text: string, language: string): number {
  const runs = runsOf(text, fontsOf(language).map(opened))
  return runs.reduce((sum, [font, run]) => sum + widthIn(font, run), 0)
}

/** Splits a text into runs of one font: each has what those before it lack, the last one what all lack, as in the style sheets. */
function runsOf(text: string, inOrder: Font[]): [Font, string][] {
  const runs: [Font, string][] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const font = inOrder.find((one) => one.hasGlyphForCodePoint(code)) ?? inOrder.at(-1)
    const last = runs.at(-1)
    if (last && last[0] === font) last[1] += letter
    else if (font) runs.push([font, letter])
  }
  return runs
}

const widthIn = (font: Font, text: string): number =>
  font.layout(text).advanceWidth / font.unitsPerEm

function opened(font: ScriptFont): Font {
  const file = fontFileOf(font, 400)
  const open = fonts.get(file) ?? (openSync(require.resolve(file)) as Font)
  fonts.set(file, open)
  return open
}
