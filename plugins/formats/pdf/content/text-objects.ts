import { identity, matrixAt, move } from './matrix.ts'
import { operatorNamed as operator } from './operators.ts'
import type { Owner } from './owner.ts'
import type { PageMap } from './page-map.ts'

/** A piece of text between BT and ET: its operators, the marked content that it belongs to, and how it is written. */
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

const [BT, ET, Td, Tm] = ['BT', 'ET', 'Td', 'Tm'].map(operator)
const [Tj, TJ] = ['Tj', 'TJ'].map(operator)
const reversedChars = /^\/ReversedChars\b/

/** Gives the text objects of a content stream, in order. */
export function textObjects(map: PageMap): TextObject[] {
  const found: TextObject[] = []
  const open: Owner[] = []
  let current: Partial<TextObject> & { from: number } = { from: 0 }
  let place = identity
  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    if (kind === Td) place = move(place, map.number(at, 0), map.number(at, 1))
    else if (kind === Tj || kind === TJ) current.x ??= place[4]
    else if (kind === BT) {
      current = { from: at, owner: open.findLast((one) => one !== undefined) }
      place = identity
    } else if (kind === Tm) {
      place = matrixAt(map, at)
      current.y ??= place[5]
      current.run ??= place[4]
    } else if (kind === ET) {
      const { from, owner, x = 0, y = 0, run = 0, reversed = false } = current
      found.push({ from, to: at, owner, x, y, run, reversed })
    } else if (map.mark(at) === 'begins') {
      open.push(map.owner(at))
      if (reversedChars.test(map.text(at))) current.reversed = true
    } else if (map.mark(at) === 'ends') open.pop()
  }
  return found
}
