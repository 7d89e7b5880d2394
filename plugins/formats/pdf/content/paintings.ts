import { identity, matrixOf, move, multiply } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { markedBy } from './marks.ts'
import type { Owner } from './marks.ts'
import type { Operation } from './operations.ts'

/** Something that a page shows: the operations `from` to `to` paint it, `y` pt over the paper's lower edge. */
export interface Painting {
  kind: 'text' | 'path' | 'image'
  from: number
  to: number
  y: number
  /** The marked content that it belongs to: its MCID, an artifact, or none. */
  owner: Owner
}

const construct = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const paintPath = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'])
const showText = new Set(['Tj', 'TJ', "'", '"'])
const paintImage = new Set(['Do', 'sh', 'BI'])

/** Gives what a content stream paints, in order; the text between BT and ET is one painting for each owner. */
export function paintings(operations: Operation[]): Painting[] {
  const found: Painting[] = []
  const open: Owner[] = []
  const saved: Matrix[] = []
  let page = identity
  let line = identity
  let owner: Owner
  let path: { from: number; y: number } | undefined
  let block = 0
  let texts: Painting[] = []
  operations.forEach(({ operator, operands }, at) => {
    if (showText.has(operator)) {
      if (texts.some((text) => text.owner === owner)) return
      texts.push({ kind: 'text', from: block, to: at, y: height(line, page), owner })
    } else if (operator === 'Td' || operator === 'TD') line = move(line, operands)
    else if (operator === 'q') saved.push(page)
    else if (operator === 'Q') page = saved.pop() ?? page
    else if (operator === 'cm') page = multiply(matrixOf(operands), page)
    else if (operator === 'BDC' || operator === 'BMC' || operator === 'EMC') {
      if (operator === 'EMC') open.pop()
      else open.push(markedBy(operands))
      owner = open.findLast((one) => one !== undefined)
    } else if (operator === 'BT') {
      block = at
      line = identity
      texts = []
    } else if (operator === 'Tm') line = matrixOf(operands)
    else if (operator === 'ET') {
      found.push(...texts.map((text) => ({ ...text, to: at })))
    } else if (construct.has(operator)) {
      path ??= { from: at, y: height(move(identity, operands), page) }
    } else if (operator === 'n') path = undefined
    else if (paintPath.has(operator)) {
      if (path) found.push({ kind: 'path', ...path, to: at, owner })
      path = undefined
    } else if (paintImage.has(operator)) {
      found.push({ kind: 'image', from: at, to: at, y: height(identity, page), owner })
    }
  })
  return found
}

const height = (one: Matrix, page: Matrix) => multiply(one, page)[5]
