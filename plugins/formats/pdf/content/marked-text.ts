import type { PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from './operations.ts'
import { textObjects } from './text-objects.ts'
import { textReader } from './text-reader.ts'

/**
 * Gives the text of a page's marked content, by its MCID, as assistive technology finds it: the letters of its glyphs
 * in the order in which they are painted, and nothing where a line ends. pdf.js would put spaces where it sees gaps,
 * and knows neither ReversedChars nor ActualText (ISO 32000-1, 9.10.2, 14.8.2.3.3 and 14.9.4).
 */
export function markedText(page: PDFPage, operations: Operation[]): Map<number, string> {
  const textOf = textReader(page, operations)
  const texts = new Map<number, string>()
  for (const object of textObjects(operations)) {
    const { owner } = object
    if (typeof owner !== 'number') continue
    texts.set(owner, (texts.get(owner) ?? '') + textOf(object))
  }
  return texts
}

/** Gives the texts of a page that are in no element: those of its margins. */
export function unmarkedTexts(page: PDFPage, operations: Operation[]): string[] {
  const textOf = textReader(page, operations)
  return textObjects(operations)
    .filter(({ owner }) => typeof owner !== 'number')
    .map(textOf)
}
