import type { PDFDocument } from '@cantoo/pdf-lib'
import { writeContent } from './content/page.ts'
import { savePdf } from './pdf-file.ts'
import type { Sheet, Version } from './pdf-file.ts'
import { openPdf } from './opened.ts'
import { elementsFrom } from './tree/element.ts'
import type { Element } from './tree/element.ts'
import { readTree } from './tree/read.ts'
import { writeTree } from './tree/write.ts'
import { removeUnused } from './unused.ts'

/** A printed file while the passes work on it: its structure tree and what paints its pages, both free to be changed. */
export interface Draft {
  file: PDFDocument
  root: Element
  sheets: Sheet[]
}

/** Reads a printed file, lets `change` work on it, and gives the bytes of the result. */
export async function revise(
  bytes: Uint8Array,
  change: (draft: Draft) => void,
  version?: Version,
): Promise<Uint8Array> {
  const { file, sheets } = await openPdf(bytes)
  const root = readTree(file)
  const before = elementsFrom(root)
  change({ file, root, sheets })
  for (const { page, map } of sheets) writeContent(page, map)
  writeTree(file, root, before)
  removeUnused(file)
  return savePdf(file, version)
}
