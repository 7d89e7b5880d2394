import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'

/** A space without width: it is read as nothing, and it is a character. */
const nothing = '<200B>'

/**
 * Gives the parts of letters that Chromium names by no character one that is read as nothing (ISO 14289-1, 7.21.7):
 * the dots of Arabic letters, for example. The letter itself is told by its span's ActualText.
 */
export function namelessGlyphs({ file: { context } }: Draft): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const stream = context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
    const named = text.replace(/beginbfchar[^]*?endbfchar/g, (list) =>
      list.replace(/(<\w+>\s*)<0000>/g, `$1${nothing}`),
    )
    if (named !== text) context.assign(ref, context.flateStream(Buffer.from(named, 'latin1')))
  }
}
