import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'
import type { Report } from '../faults.ts'

/**
 * Gives the outline the headings' own words: Chromium loses the space where a heading goes on to a new line, and
 * says a heading twice that it moved to the next page. Reports the first place where outline and headings part (ISO 14289-1, 7.17).
 */
export function outlineTitles({ file }: Draft, { headings }: PageFacts, report: Report): void {
  for (const [index, item] of outlineItems(file).entries()) {
    const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? ''
    const heading = headings[index] ?? ''
    if (heading === '' || !says(title, heading)) {
      report({
        what: `The outline says "${title}" where the page has the heading "${heading}".`,
        remedy: 'Make each heading one block of text.',
        words: heading || title,
      })
      return
    }
    item.set(PDFName.of('Title'), PDFHexString.fromText(heading))
  }
}

/**
 * Whether a title begins with a heading's words. Chromium may say those from the right in the order from the left, and the symbols
 * around them on the other side.
 */
function says(title: string, heading: string): boolean {
  if (withoutSpace(title).startsWith(withoutSpace(heading))) return true
  const mirrored = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(heading)
  const words = heading.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return mirrored && words.every((word) => withoutSpace(title).includes(word))
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, '')

/** Gives the items of a file's outline, each before those below it. */
export function outlineItems(file: PDFDocument): PDFDict[] {
  const found: PDFDict[] = []
  const follow = (parent: PDFDict | undefined) => {
    let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
    while (item) {
      found.push(item)
      follow(item)
      item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
    }
  }
  follow(file.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict))
  return found
}
