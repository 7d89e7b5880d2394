import type { PDFDocument } from '@cantoo/pdf-lib'
import { readContent } from './content/page.ts'
import { loadPdf } from './pdf-file.ts'
import type { Sheet } from './pdf-file.ts'

/** A finished PDF, opened once for all who read it: its first bytes, its objects, and its pages with their maps. */
export interface OpenedPdf {
  header: string
  file: PDFDocument
  sheets: Sheet[]
}

/** Opens a PDF for reading. Throws where it is none, or where a page cannot be read. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const file = await loadPdf(bytes)
  const header = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  return { header, file, sheets: file.getPages().map((page) => ({ page, map: readContent(page) })) }
}
