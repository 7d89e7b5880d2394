import { a4, a5, letter } from '../../paper/sheet.ts'
import type { Sheet } from '../../paper/sheet.ts'
import type { ReadPrintOptions } from './options.ts'

const sheets = { A4: a4, A5: a5, Letter: letter }

/** Gives the sheet that a caller chose, with its margins. */
export function sheetOf({ sheet, margins }: ReadPrintOptions): Sheet {
  const { top, side } = margins
  const own = sheets[sheet]
  return { ...own, top: top ?? own.top, side: side ?? own.side }
}
