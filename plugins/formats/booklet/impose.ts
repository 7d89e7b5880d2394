import { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { a4 } from '../paper/sheet.ts'
import type { DocumentFacts } from '../pdf/facts.ts'
import { loadPdf, savePdf } from '../pdf/pdf-file.ts'
import { describe } from './describe.ts'
import { addLinks, readLinks } from './links.ts'
import { placeOn } from './place.ts'
import type { Place } from './place.ts'
import type { Imposition } from './saddle-stitch.ts'
import { takeTagsOff } from './tags.ts'

/**
 * Lays the pages of a finished, checked PDF out two to a side of A4, turned to landscape, with their links and without
 * their tags. Gives the bytes of the new file.
 */
export async function impose(
  bytes: Uint8Array,
  page: DocumentFacts,
  imposition: Imposition,
): Promise<Uint8Array> {
  const printed = await loadPdf(bytes)
  const links = readLinks(printed)
  printed.getPages().forEach(takeTagsOff)
  const booklet = await PDFDocument.create({ updateMetadata: false })
  const copies = await booklet.copyPages(printed, printed.getPageIndices())
  const pages = await booklet.embedPages(copies)
  const places = new Map<number, Place>()
  for (const halves of imposition(pages.length)) {
    const side = booklet.addPage([a4.height, a4.width])
    halves.forEach((number, half) => {
      const embedded = pages[number]
      if (!embedded) return
      const place = placeOn(side, half, embedded)
      side.drawPage(embedded, { ...place, xScale: place.scale, yScale: place.scale })
      places.set(number, place)
    })
  }
  await booklet.flush()
  for (const copy of copies) forget(copy)
  addLinks(booklet, links, places)
  describe(booklet, page, bytes, printed.getProducer())
  return savePdf(booklet)
}

/** Takes out what is left of a copied page; what paints it has become a form on its side. */
function forget({ doc: { context }, node, ref }: PDFPage): void {
  const streams = node.normalizedEntries().Contents?.asArray() ?? []
  for (const entry of [ref, ...streams]) if (entry instanceof PDFRef) context.delete(entry)
}
