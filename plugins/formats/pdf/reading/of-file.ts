import type { PDFDocument } from '@cantoo/pdf-lib'
import { isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { readTree } from '../tree/read.ts'
import { isInline } from '../tree/roles.ts'
import { textAt } from '../tree/text-at.ts'
import { Reader, told } from './reading.ts'
import type { Reading } from './reading.ts'

/** Gives the reading that a file's structure tree has; `textOf` gives the text of a page's marked content. */
export function readingOfFile(
  file: PDFDocument,
  textOf: (page: number, id: number) => string,
): Reading {
  const language = textAt(file.catalog, 'Lang') ?? ''
  const reader = new Reader(language)
  walk(readTree(file), language)
  return reader.end()

  function walk(element: Element, around: string): void {
    const { role, dict, kids } = element
    const language = textAt(dict, 'Lang') ?? around
    if (role === 'Lbl') return
    if (role === 'Figure') {
      reader.figure(textAt(dict, 'Alt') ?? '')
      return
    }
    if (!isInline(role)) reader.break()
    if (told.has(role)) reader.open(role)
    for (const kid of kids) {
      if (isElement(kid)) walk(kid, language)
      if (kid.kind !== 'content') continue
      reader.text(textOf(kid.page, kid.id), language)
    }
    if (told.has(role)) reader.close(role)
    if (!isInline(role)) reader.break()
  }
}
