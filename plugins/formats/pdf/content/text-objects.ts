import { markedBy } from './marks.ts'
import type { Owner } from './marks.ts'
import { identity, matrixOf, move } from './matrix.ts'
import type { Operation } from './operations.ts'

/** A piece of text between BT and ET: its operations, the marked content that it belongs to, and how it is written. */
export interface TextObject {
  from: number
  to: number
  owner: Owner
  /** Where its first letter stands in the space that it is painted in, and the height of its line. */
  x: number
  y: number
  /** Where the run of text begins that it is a part of: pieces in other fonts begin at the same place. */
  run: number
  /** Whether its letters stand from the left although they are read from the right (ISO 32000-1, 14.8.2.3.3). */
  reversed: boolean
}

/** Gives the text objects of a content stream, in order. */
export function textObjects(operations: Operation[]): TextObject[] {
  const found: TextObject[] = []
  const open: Owner[] = []
  let current: Partial<TextObject> & { from: number } = { from: 0 }
  let place = identity
  operations.forEach(({ operator, operands }, at) => {
    if (operator === 'BDC' || operator === 'BMC') {
      open.push(markedBy(operands))
      if (operands[0] === '/ReversedChars') current.reversed = true
    } else if (operator === 'EMC') open.pop()
    else if (operator === 'BT') {
      current = { from: at, owner: open.findLast((one) => one !== undefined) }
      place = identity
    } else if (operator === 'Tm') {
      place = matrixOf(operands)
      current.y ??= place[5]
      current.run ??= place[4]
    } else if (operator === 'Td') place = move(place, operands)
    else if (operator === 'Tj') current.x ??= place[4]
    else if (operator === 'ET') {
      const { from, owner, x = 0, y = 0, run = 0, reversed = false } = current
      found.push({ from, to: at, owner, x, y, run, reversed })
    }
  })
  return found
}
