/** Gives the pages, counted from 0, that are left and right on each side of the sheets for so many pages; the others are blank. */
export type Imposition = (pages: number) => [left: number, right: number][]

/**
 * The sides of a saddle-stitched booklet: the outside of the first sheet, its inside, the outside of the second. Each
 * sheet has four pages: blank ones fill up to a multiple of four.
 */
export const saddleStitch: Imposition = (pages) => {
  const sheets = Math.ceil(pages / 4)
  const last = 4 * sheets - 1
  return Array.from({ length: 2 * sheets }, (_, side) =>
    side % 2 === 0 ? [last - side, side] : [side, last - side],
  )
}
