import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Font } from 'fontkit'

const require = createRequire(import.meta.url)
let font: Font | undefined

/** The widths of texts that have been measured, at a size of 1: all pages of a site have the same few. */
const known = new Map<string, number>()

/** Gives the width of a text in pt, set in the leaflets' font at a size in pt. */
export function textWidthOf(text: string, size: number): number {
  const width = known.get(text) ?? measured(text)
  known.set(text, width)
  return width * size
}

function measured(text: string): number {
  font ??= openSync(
    require.resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2'),
  ) as Font
  return font.layout(text).advanceWidth / font.unitsPerEm
}
