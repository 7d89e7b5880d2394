import { rowOf } from '../speed/row.ts'
import type { Row, Target } from '../speed/row.ts'
import type { Point } from './measure.ts'

/** The size whose memory the largest may not exceed by much: 200 PDFs are those of 50 leaflets. */
const small = 50

/** Compares sites of different sizes. A row is left out where the sizes that it compares were not measured. */
export function growthRows(points: Point[], date: string): Row[] {
  const largest = points.at(-1)
  if (!largest) return []
  const base = points.find(({ leaflets }) => leaflets === small)
  const compared = points.filter(({ fair }) => fair)
  const isLarger = base && base.leaflets < largest.leaflets
  return [
    row(
      `Nothing changed, ${largest.leaflets} leaflets: Everyleaf to Eleventy alone`,
      { kind: 'at most', value: 1.5 },
      [largest.same.time, largest.eleventy.time],
      largest,
      date,
    ),
    ...compared.map((point) =>
      row(
        `One word changed, ${point.leaflets} leaflets: Eleventy, Pagefind and the fair script to Everyleaf`,
        { kind: 'at least', value: 3 },
        [point.fair?.time ?? NaN, point.word.time],
        point,
        date,
      ),
    ),
    ...(isLarger
      ? [
          row(
            `Time for a leaflet in a cold build: ${largest.leaflets} leaflets to ${small}`,
            { kind: 'at most', value: 1.1 },
            [largest.cold.time / largest.leaflets, base.cold.time / base.leaflets],
            largest,
            date,
          ),
          row(
            `Peak memory of a cold build: ${largest.leaflets} leaflets to ${small}`,
            { kind: 'at most', value: 1.3 },
            [largest.cold.memory, base.cold.memory],
            largest,
            date,
          ),
        ]
      : []),
  ]
}

function row(
  name: string,
  target: Target,
  [over, under]: [number, number],
  { files, isRight }: Point,
  date: string,
): Row {
  // Each build checks that its PDFs are tagged and have the words of their pages.
  const facts = { equalText: isRight, tagged: true, files, date }
  return rowOf({ name, target }, { over: [{ clock: over }], under: [{ clock: under }] }, facts)
}
