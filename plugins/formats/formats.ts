import { booklet } from './booklet/index.ts'
import type { Format } from './format.ts'
import { a4 } from './paper/sheet.ts'
import { UserError } from '../shared/user-error.ts'

const pdf = { extension: 'pdf', type: 'application/pdf', kind: 'PDF' }

/** The formats that are made of each leaflet, in the order in which people are offered them. */
export const formats: Format[] = [
  {
    ...pdf,
    name: 'easy-read-pdf',
    edition: 'easy-read',
    label: 'Easy read to print',
    purpose: 'Short sentences with pictures, on A4',
    suffix: '-easy-read',
    paper: { sheet: a4, textSize: 16, footer: 'short', numberedContents: true },
    pages: {
      warnFrom: 21,
      refuseFrom: 25,
      sources: 'GOV.UK: at most 24; Department of Health 2009: better 20',
    },
  },
  {
    ...pdf,
    name: 'pdf',
    edition: 'full',
    label: 'Full leaflet to print',
    purpose: 'The whole leaflet, on A4',
    suffix: '',
    paper: { sheet: a4, textSize: 14, footer: 'whole' },
  },
  {
    ...pdf,
    name: 'large-print',
    edition: 'full',
    label: 'Large print',
    purpose: 'The whole leaflet in large print, on A4',
    suffix: '-large-print',
    paper: { sheet: a4, textSize: 18, footer: 'short' },
  },
  booklet,
]

/** Gives the format that a page asks for by its name. Throws where there is none. */
export function formatNamed(name: string): Format {
  const format = formats.find((one) => one.name === name)
  if (format) return format
  const known = formats.map((one) => one.name).join(', ')
  throw new UserError(
    `There is no format "${name}". Write one of these into data-format: ${known}.`,
  )
}
