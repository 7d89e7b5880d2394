import { PDFName } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { setOf } from '../pdf/content/operators.ts'
import { readContent, writeContent } from '../pdf/content/page.ts'
import { without } from '../pdf/content/rearrange.ts'

const marks = setOf('BMC BDC EMC MP DP')
const entries = ['Annots', 'StructParents', 'Tabs']

/** Takes a page's marked content and all that leads to the structure tree off it, so that none of the tree comes along by halves. */
export function takeTagsOff(page: PDFPage): void {
  writeContent(page, without(readContent(page), marks))
  for (const entry of entries) page.node.delete(PDFName.of(entry))
}
