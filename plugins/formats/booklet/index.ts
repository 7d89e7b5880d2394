import type { Format } from '../format.ts'
import { a5 } from '../paper/sheet.ts'
import { impose } from './impose.ts'
import { sheetsOf } from './saddle-stitch.ts'

/** A5 pages, two to a side of A4, to print on both sides and fold. */
export const booklet: Format = {
  name: 'booklet',
  edition: 'full',
  label: 'Booklet to print and fold',
  purpose: 'The whole leaflet, as an A5 booklet',
  suffix: '-booklet',
  extension: 'pdf',
  type: 'application/pdf',
  kind: 'PDF',
  paper: { sheet: a5, textSize: 12, footer: 'short' },
  extent: (pages) => (sheetsOf(pages) === 1 ? '1 sheet of A4' : `${sheetsOf(pages)} sheets of A4`),
  forPrintingOnly: impose,
}
