import { imposed } from './booklet/index.ts'
import { saddleStitch } from './booklet/saddle-stitch.ts'
import type { Format } from './format.ts'
import { a4, a5 } from './paper/sheet.ts'
import { printed } from './printed.ts'
import { plainText } from './text/index.ts'
import { easyReadEpubFile, epubFile } from './epub/index.ts'
import { easyReadWordFile, wordFile } from './word/index.ts'
import { didYouMean } from '../findings/nearest.ts'
import { UserError } from '../findings/user-error.ts'

const pdf = { extension: 'pdf', type: 'application/pdf' }

const easyReadBudget = {
  warnFrom: 21,
  refuseFrom: 25,
  sources: 'GOV.UK: at most 24; Department of Health 2009: better 20',
}

/** The formats that are made of each leaflet, in the order in which people are offered them. */
export const formats: Format[] = [
  {
    name: 'easy-read-pdf',
    edition: 'easy-read',
    file: { ...pdf, suffix: '-easy-read' },
    words: { label: 'easyReadPdf', purpose: 'easyReadPdfPurpose', kind: 'PDF' },
    icon: 'print',
    ...printed({
      sheet: a4,
      textSize: 16,
      footer: 'short',
      numberedContents: true,
      budget: easyReadBudget,
    }),
  },
  {
    name: 'pdf',
    edition: 'full',
    file: { ...pdf, suffix: '' },
    words: { label: 'fullPdf', purpose: 'fullPdfPurpose', kind: 'PDF' },
    icon: 'print',
    ...printed({ sheet: a4, textSize: 14, footer: 'whole' }),
  },
  {
    name: 'large-print',
    edition: 'full',
    file: { ...pdf, suffix: '-large-print' },
    words: { label: 'largePrint', purpose: 'largePrintPurpose', kind: 'PDF' },
    ...printed({ sheet: a4, textSize: 18, footer: 'short' }),
  },
  {
    name: 'booklet',
    edition: 'full',
    file: { ...pdf, suffix: '-booklet' },
    words: { label: 'booklet', purpose: 'bookletPurpose', kind: 'PDF' },
    ...imposed(printed({ sheet: a5, textSize: 12, footer: 'short' }), saddleStitch),
  },
  easyReadWordFile,
  wordFile,
  easyReadEpubFile,
  epubFile,
  plainText,
]

/** Gives the format of a list that a page asks for by its name. Throws where there is none. */
export function formatNamed(name: string, all = formats): Format {
  const format = all.find((one) => one.name === name)
  if (format) return format
  const known = all.map((one) => one.name).join(', ')
  const meant = didYouMean(
    name,
    all.map((one) => one.name),
  )
  throw new UserError(`There is no format "${name}".${meant} The formats are: ${known}.`)
}
