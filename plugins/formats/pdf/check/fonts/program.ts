import { decodePDFRawStream, PDFArray, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { create } from 'fontkit'
import type { Font } from 'fontkit'
import type { UsedFont } from './used.ts'

/** Opens the TrueType program that a font has with it; undefined where there is none, or where it cannot be read. */
export function fontProgram({ descriptor }: UsedFont): Font | undefined {
  const stream = descriptor?.lookup(PDFName.of('FontFile2'))
  if (!(stream instanceof PDFRawStream)) return undefined
  try {
    return create(Buffer.from(decodePDFRawStream(stream).decode())) as Font
  } catch {
    return undefined
  }
}

/** Reads the widths that a composite font states for its glyphs, in thousandths of its size (ISO 32000-1, 9.7.4.3). */
export function statedWidths({ descendant }: UsedFont): (glyph: number) => number {
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
  return (glyph) => widths.get(glyph) ?? usual
}
