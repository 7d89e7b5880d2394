/** Gives the number of sheets that a booklet of so many pages takes: each holds four. */
export const sheetsOf = (pages: number): number => Math.ceil(pages / 4)

/**
 * Gives the pages, counted from 0, that stand left and right on each side of a saddle-stitched booklet's sheets: the
 * outside of the first sheet, its inside, the outside of the second. Numbers from `pages` on are blank: they fill up to a multiple of four.
 */
export function saddleStitch(pages: number): [left: number, right: number][] {
  const sheets = sheetsOf(pages)
  const last = 4 * sheets - 1
  return Array.from({ length: 2 * sheets }, (_, side) =>
    side % 2 === 0 ? [last - side, side] : [side, last - side],
  )
}
