import { PDFDocument } from '@cantoo/pdf-lib'
import { outlineTitles } from './outline-titles.ts'

/** What the passes know of the page that a file was printed from. */
export interface PageFacts {
  /** The words of its headings, from the top, in order. */
  headings: string[]
}

/** A pass changes a printed file in one respect. */
export type Pass = (file: PDFDocument, page: PageFacts) => void

/** What Chromium leaves to mend, in the order in which it is mended. */
const passes: Pass[] = [outlineTitles]

/** Mends a PDF as Chromium prints it, and gives the bytes of the finished file. */
export async function finish(bytes: Uint8Array, page: PageFacts): Promise<Uint8Array> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const pass of passes) pass(file, page)
  return file.save({ addDefaultPage: false, updateFieldAppearances: false })
}
