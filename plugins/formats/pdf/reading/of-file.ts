import type { PDFDocument } from '@cantoo/pdf-lib'
import { isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { readTree } from '../tree/read.ts'
import { isInline } from '../tree/roles.ts'
import { textAt } from '../tree/text-at.ts'
import { Reader, told } from './reading.ts'
import type { Reading } from './reading.ts'

/**
 * Gives the reading that a file's structure tree has; `textOf` gives the text of a page's marked content.
 * Only the captions of tables are told: Chromium before 147 tags those of pictures as mere paragraphs.
 */
export function readingOfFile(
  file: PDFDocument,
  textOf: (page: number, id: number) => string,
): Reading {
  const language = textAt(file.catalog, 'Lang') ?? ''
  const reader = new Reader(language)
  walk(readTree(file), language, '')
  return reader.end()

  function walk(element: Element, around: string, parent: string): void {
    const { dict, kids } = element
    const role = lists[element.role] ?? element.role
    const language = textAt(dict, 'Lang') ?? around
    if (role === 'Lbl') return
    if (role === 'Figure') {
      reader.figure(textAt(dict, 'Alt') ?? '')
      return
    }
    const isTold = told.has(role) && (role !== 'Caption' || parent === 'Table')
    if (!isInline(role)) reader.break()
    if (isTold) reader.open(role)
    for (const kid of kids) {
      if (isElement(kid)) walk(kid, language, role)
      if (kid.kind !== 'content') continue
      reader.text(textOf(kid.page, kid.id), language)
    }
    if (isTold) reader.close(role)
    if (!isInline(role)) reader.break()
  }
}

/** Contents are a list of links on the page, and are heard as one. */
const lists: Record<string, string> = { TOC: 'L', TOCI: 'LI' }
