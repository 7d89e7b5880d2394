import { ParseSpeeds, PDFDocument, PDFHeader } from '@cantoo/pdf-lib'

/** Reads a PDF, in one go: the library would sleep after each 100 objects. Throws where it is none. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** Gives the bytes of a PDF, written in one go. */
export function savePdf(file: PDFDocument): Promise<Uint8Array> {
  // Object streams, in which the file is saved, came with PDF 1.5.
  file.context.header = PDFHeader.forVersion(1, 7)
  return file.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
}
