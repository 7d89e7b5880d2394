import { decodePDFRawStream, ParseSpeeds, PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib'
import type { PDFPage, PDFRawStream } from '@cantoo/pdf-lib'
import { inflateSync } from 'node:zlib'
import type { PageMap } from './content/page-map.ts'

/** A page and the map of what paints it. */
export interface Sheet {
  page: PDFPage
  map: PageMap
}

/** Reads a PDF, in one go: the library would sleep after each 100 objects. Throws where it is none. */
export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}

/** The version of PDF that a file says it has. */
export type Version = [major: 1 | 2, minor: number]

/** Gives the bytes of a PDF, written in one go. Object streams, in which it is saved, came with PDF 1.5. */
export function savePdf(file: PDFDocument, [major, minor]: Version = [1, 7]): Promise<Uint8Array> {
  file.context.header = PDFHeader.forVersion(major, minor)
  return file.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Infinity,
  })
}

/** Gives what a stream is without its filters (ISO 32000-1, 7.4). */
export function decoded(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream
  const isDeflated = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  if (isDeflated && !dict.has(PDFName.of('DecodeParms'))) {
    try {
      return inflateSync(contents)
    } catch {
      // The library reads what can be read of a stream that is cut off.
    }
  }
  return decodePDFRawStream(stream).decode()
}
