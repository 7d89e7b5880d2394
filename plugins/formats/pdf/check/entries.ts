import { PDFDict, PDFName } from '@cantoo/pdf-lib'

/** The dictionary at an entry, if any. */
export function dictAt(dict: PDFDict | undefined, entry: string): PDFDict | undefined {
  const found = dict?.lookup(PDFName.of(entry))
  return found instanceof PDFDict ? found : undefined
}

/** The name at an entry, if any. */
export function nameAt(dict: PDFDict | undefined, entry: string): string | undefined {
  const found = dict?.lookup(PDFName.of(entry))
  return found instanceof PDFName ? found.decodeText() : undefined
}

/** The value at an entry as PDF writes it: `true`, `/S`. */
export function valueAt(dict: PDFDict | undefined, entry: string): string | undefined {
  return dict?.lookup(PDFName.of(entry))?.toString()
}
