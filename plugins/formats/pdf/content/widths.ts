import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import { shownAt } from './codes.ts'
import type { PageMap } from './page-map.ts'

/** How far a glyph moves the place of the next, by its code, in thousandths of the font's size. */
export type Widths = (code: number) => number

/** Reads the widths that the descendant of a composite font states for its glyphs (ISO 32000-1, 9.7.4.3). */
export function statedWidths(descendant: PDFDict | undefined): Widths {
  const widths = new Map<number, number>()
  const list = descendant?.lookupMaybe(PDFName.of('W'), PDFArray)
  for (let at = 0; list && at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber()
    const second = list.lookup(at + 1)
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, index) => {
        if (width instanceof PDFNumber) widths.set(first + index, width.asNumber())
      })
      at += 2
    } else {
      const last = second instanceof PDFNumber ? second.asNumber() : first
      const width = list.lookup(at + 2, PDFNumber).asNumber()
      for (let glyph = first; glyph <= last; glyph++) widths.set(glyph, width)
      at += 3
    }
  }
  const usual = descendant?.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000
  return (code) => widths.get(code) ?? usual
}

/** How far an operator that shows text moves the place of the next, in thousandths of the font's size (9.4.4); `widths` has those of composite fonts. */
export function advanceAt(map: PageMap, at: number, widths: Widths | undefined): number {
  const { codes, back } = shownAt(map, at, widths !== undefined)
  let own = -back
  for (const code of codes) own += widths?.(code) ?? guess
  return own
}

/** Half the size, for a font of which nothing is known. */
const guess = 500

/** Gives the widths of the composite fonts of some resources whose text goes from left to right, by their names; undefined for all others. */
export function widthsOn(resources: PDFDict | undefined): (font: string) => Widths | undefined {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const known = new Map<string, Widths | undefined>()
  return (font) => {
    if (!known.has(font)) known.set(font, widthsOf(fonts?.lookup(PDFName.of(font.slice(1)))))
    return known.get(font)
  }
}

function widthsOf(font: unknown): Widths | undefined {
  if (!(font instanceof PDFDict)) return undefined
  // Codes of two bytes are glyph numbers, and the line is horizontal (9.7.5.2).
  if (font.get(PDFName.of('Encoding')) !== PDFName.of('Identity-H')) return undefined
  const list = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
  return statedWidths(list?.lookupMaybe(0, PDFDict))
}
