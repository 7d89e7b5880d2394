import type { PDFEmbeddedPage, PDFPage } from '@cantoo/pdf-lib'

/** Where a page lies on a side of a sheet: its lower left corner and its size, in pt, and its scale, at most 1. */
export interface Place {
  side: PDFPage
  x: number
  y: number
  width: number
  height: number
  scale: number
}

/** Gives a page its place in the middle of the left (0) or right (1) half of a side, made smaller only where it is larger than the half. */
export function placeOn(
  side: PDFPage,
  half: number,
  page: Pick<PDFEmbeddedPage, 'width' | 'height'>,
): Place {
  const room = { width: side.getWidth() / 2, height: side.getHeight() }
  const scale = Math.min(1, room.width / page.width, room.height / page.height)
  const [width, height] = [page.width * scale, page.height * scale]
  return {
    ...{ side, width, height, scale },
    x: half * room.width + (room.width - width) / 2,
    y: (room.height - height) / 2,
  }
}
