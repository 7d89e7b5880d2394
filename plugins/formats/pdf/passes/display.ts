import { PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'

/**
 * Says how the file is to be read: tagged, in its language, with its title in the window's bar, its outline beside it
 * and the tab key in the order of the tags (ISO 14289-1, 6.2, 7.1, 7.2 and 7.18.3).
 */
export function display({ file, sheets }: Draft, { language }: PageFacts): void {
  const { catalog, context } = file
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(PDFName.of('Lang'), PDFString.of(language))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  if (catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)?.has(PDFName.of('First'))) {
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
  for (const { page } of sheets) page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
}
