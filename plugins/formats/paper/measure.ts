import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Font } from 'fontkit'

const require = createRequire(import.meta.url)
let font: Font | undefined

/** Gives the width of a text in pt, set in the leaflets' font at a size in pt. */
export function textWidthOf(text: string, size: number): number {
  font ??= openSync(
    require.resolve('@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff2'),
  ) as Font
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}
