import type { Format } from './format.ts'

const pdf = { extension: 'pdf', type: 'application/pdf', kind: 'PDF' }

/** The formats that are made of each leaflet, in the order in which people are offered them. */
export const formats: Format[] = [
  {
    ...pdf,
    name: 'easy-read-pdf',
    edition: 'easy-read',
    label: 'Easy read to print',
    purpose: 'Short sentences with pictures, on A4 paper',
    suffix: '-easy-read',
    paper: { textSize: 16, footer: 'whole' },
  },
  {
    ...pdf,
    name: 'pdf',
    edition: 'full',
    label: 'Full leaflet to print',
    purpose: 'Everything, on A4 paper',
    suffix: '',
    paper: { textSize: 14, footer: 'whole' },
  },
  {
    ...pdf,
    name: 'large-print',
    edition: 'full',
    label: 'Large print',
    purpose: 'Everything, in large letters on A4 paper',
    suffix: '-large-print',
    paper: { textSize: 18, footer: 'short' },
  },
]
