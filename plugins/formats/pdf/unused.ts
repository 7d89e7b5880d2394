import { PDFArray, PDFDict, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'

/**
 * Removes the objects of a file that nothing refers to any more: what passes have replaced would still be saved, with
 * Chromium's numbers, which differ from run to run.
 */
export function removeUnused({ context }: PDFDocument): void {
  const { Root, Info, ID } = context.trailerInfo
  const used = new Set<PDFRef>()
  const waiting: (PDFObject | undefined)[] = [Root, Info, ID]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (one instanceof PDFRef) {
      if (used.has(one)) continue
      used.add(one)
      waiting.push(context.lookup(one))
    } else if (one instanceof PDFArray) waiting.push(...one.asArray())
    else if (one instanceof PDFDict) waiting.push(...one.values())
    else if (one instanceof PDFStream) waiting.push(...one.dict.values())
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref)
}
