import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { decoded } from '../../content/decoded.ts'
import { loadPdf } from './pdf-file.ts'

/** Gives the pages, counted from 1, on which the targets of a printed file's own links are, by their ids on the page. */
export async function pagesOfTargets(bytes: Uint8Array): Promise<Map<string, number>> {
  const file = await loadPdf(bytes)
  const numbers = new Map(file.getPages().map(({ ref }, index) => [ref.toString(), index + 1]))
  const targets = file.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? []
  return new Map(
    targets.flatMap(([name, target]) => {
      const number = numbers.get(pageOf(file, target)?.toString() ?? '')
      // Chromium names a target by its address, in which other letters than plain ones have percent codes.
      return number === undefined ? [] : [[decoded(name.decodeText()), number] as const]
    }),
  )
}

/** The page of a destination, which is an array, or a dictionary with one (ISO 32000-1, 12.3.2.3). */
function pageOf({ context }: PDFDocument, target: PDFObject): PDFRef | undefined {
  const found = context.lookup(target)
  const array = found instanceof PDFDict ? found.lookup(PDFName.of('D')) : found
  const page = array instanceof PDFArray ? array.get(0) : undefined
  return page instanceof PDFRef ? page : undefined
}
