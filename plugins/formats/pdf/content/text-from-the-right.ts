import type { PDFPage } from '@cantoo/pdf-lib'
import type { Operation } from './operations.ts'
import { textObjects } from './text-objects.ts'
import type { TextObject } from './text-objects.ts'
import { textReader } from './text-reader.ts'

/**
 * Gives the text of a page's marked content that goes on to the left, by its MCID, with a new line where the
 * paper has one. pdf.js knows neither ReversedChars nor ActualText (ISO 32000-1, 14.8.2.3.3 and 14.9.4).
 */
export function textFromTheRight(page: PDFPage, operations: Operation[]): Map<number, string> {
  const objects = textObjects(operations)
  const fromTheRight = objects.filter(
    (object, at) => object.reversed || goesBack(object, objects[at - 1]),
  )
  const owners = new Set(fromTheRight.map(({ owner }) => owner))
  const textOf = textReader(page, operations)
  const texts = new Map<number, string>()
  let before: TextObject | undefined
  for (const object of objects) {
    const { owner, y } = object
    if (typeof owner !== 'number' || !owners.has(owner)) continue
    const text = textOf(object)
    const newLine = before?.owner === owner && before.y !== y ? '\n' : ''
    texts.set(owner, (texts.get(owner) ?? '') + newLine + text)
    before = object
  }
  return texts
}

/** Whether a text object stands on the line of the one before it, and to its left. */
function goesBack({ owner, x, y }: TextObject, before: TextObject | undefined): boolean {
  return before !== undefined && before.owner === owner && before.y === y && x < before.x
}
