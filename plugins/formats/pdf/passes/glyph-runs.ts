import { joinGlyphs } from '../content/join-glyphs.ts'
import { widthsOn } from '../content/widths.ts'
import type { Draft } from '../draft.ts'

/** Joins the glyphs of each line. It comes first: the other passes, and all that reads the file, then have a sixth of the work. */
export function glyphRuns({ sheets }: Draft): void {
  for (const sheet of sheets)
    sheet.map = joinGlyphs(sheet.map, widthsOn(sheet.page.node.Resources()))
}
