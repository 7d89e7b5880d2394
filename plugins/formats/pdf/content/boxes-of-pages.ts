import type { PDFPage } from '@cantoo/pdf-lib'
import { markedBoxes } from './boxes.ts'
import type { Box } from './box.ts'
import type { PageMap } from './page-map.ts'

/** Gives the boxes of a page's marked content by its MCID; a page is measured when somebody first asks, for few pages have pictures. */
export function boxesOfPages(
  sheets: { page: PDFPage; map: PageMap }[],
): (page: number) => Map<number, Box> {
  const known = new Map<number, Map<number, Box>>()
  return (page) => {
    const sheet = sheets[page]
    const boxes =
      known.get(page) ?? (sheet ? markedBoxes(sheet.page, sheet.map) : new Map<number, Box>())
    known.set(page, boxes)
    return boxes
  }
}
