import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFDict } from '@cantoo/pdf-lib'

/** Gives the text at an entry of a dictionary; undefined where there is none. */
export function textAt(dict: PDFDict | undefined, entry: string): string | undefined {
  const found = dict?.lookup(PDFName.of(entry))
  return found instanceof PDFString || found instanceof PDFHexString
    ? found.decodeText()
    : undefined
}
