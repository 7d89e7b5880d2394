import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Place } from './place.ts'
import { UserError } from '../../findings/user-error.ts'

/** A link of a printed file: the page that it stands on, its rectangle in pt, its name, and the address or the page, counted from 0, that it leads to. */
interface Link {
  page: number
  rectangle: number[]
  name: PDFObject | undefined
  target: PDFString | PDFHexString | number
}

/** Reads the links of a printed file. Throws where one leads neither to an address nor to a page. */
export function readLinks(file: PDFDocument): Link[] {
  return file.getPages().flatMap(({ node }, page) =>
    (node.Annots()?.asArray() ?? []).map((entry) => {
      const annotation = file.context.lookup(entry, PDFDict)
      const corners = annotation.lookup(PDFName.of('Rect'), PDFArray).asArray()
      return {
        page,
        rectangle: corners.map((corner) => file.context.lookup(corner, PDFNumber).asNumber()),
        name: annotation.get(PDFName.of('Contents')),
        target: targetOf(file, annotation),
      }
    }),
  )
}

/** Puts links onto the sides on which their pages lie. A link to a page shows that page as large as the window (ISO 32000-1, 12.3.2.2, FitR). */
export function addLinks(file: PDFDocument, links: Link[], places: Map<number, Place>): void {
  for (const { page, rectangle, name, target } of links) {
    const place = placeOf(page, places)
    const moved = rectangle.map(
      (length, index) => length * place.scale + (index % 2 === 0 ? place.x : place.y),
    )
    const link = file.context.obj({ Type: 'Annot', Subtype: 'Link', F: 4, Border: [0, 0, 0] })
    link.set(PDFName.of('Rect'), file.context.obj(moved))
    if (name) link.set(PDFName.of('Contents'), name)
    if (typeof target === 'number') {
      const { side, x, y, width, height } = placeOf(target, places)
      const view = [side.ref, PDFName.of('FitR'), x, y, x + width, y + height]
      link.set(PDFName.of('Dest'), file.context.obj(view))
    } else {
      link.set(PDFName.of('A'), file.context.obj({ S: 'URI', URI: target }))
    }
    place.side.node.addAnnot(file.context.register(link))
  }
}

function targetOf(file: PDFDocument, annotation: PDFDict): Link['target'] {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)
  const address = action?.lookupMaybe(PDFName.of('URI'), PDFString, PDFHexString)
  if (address) return address
  const given = annotation.lookup(PDFName.of('Dest')) ?? action?.lookup(PDFName.of('D'))
  const named = file.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const view = given instanceof PDFName ? named?.lookup(given) : given
  const first = view instanceof PDFArray ? view.get(0) : undefined
  const page = file.getPages().findIndex(({ ref }) => ref === first)
  if (page >= 0) return page
  throw new UserError(
    `A link in the booklet goes to ${given?.toString() ?? 'nothing'}, which is on no page. Correct the link's address.`,
  )
}

function placeOf(page: number, places: Map<number, Place>): Place {
  const place = places.get(page)
  if (!place) throw new Error(`Page ${page + 1} of the booklet has no place on its sheets.`)
  return place
}
