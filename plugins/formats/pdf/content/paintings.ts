import { identity, matrixAt, move, multiply } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { operatorNamed as operator, setOf } from './operators.ts'
import type { Owner } from './owner.ts'
import type { PageMap } from './page-map.ts'

/** Something that a page shows: the operators `from` to `to` paint it, `y` pt over the paper's lower edge. */
export interface Painting {
  kind: 'text' | 'path' | 'image'
  from: number
  to: number
  y: number
  /** The marked content that it belongs to: its MCID, an artifact, or none. */
  owner: Owner
}

const construct = setOf('m l c v y h re')
const paintPath = setOf('f F f* B B* b b* S s')
const showText = setOf('Tj TJ \' "')
const paintImage = setOf('Do sh BI')
const [BT, ET, Td, TD, Tm] = ['BT', 'ET', 'Td', 'TD', 'Tm'].map(operator)
const [q, Q, cm, n] = ['q', 'Q', 'cm', 'n'].map(operator)

/** Gives what a content stream paints, in order; the text between BT and ET is one painting for each owner. */
export function paintings(map: PageMap): Painting[] {
  const found: Painting[] = []
  const open: Owner[] = []
  const saved: Matrix[] = []
  let page = identity
  let line = identity
  let owner: Owner
  let path: { from: number; y: number } | undefined
  let block = 0
  let texts: Painting[] = []
  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    if (kind === 0) continue
    if (showText[kind]) {
      if (texts.some((text) => text.owner === owner)) continue
      texts.push({ kind: 'text', from: block, to: at, y: height(line, page), owner })
    } else if (kind === Td || kind === TD) line = move(line, map.number(at, 0), map.number(at, 1))
    else if (kind === q) saved.push(page)
    else if (kind === Q) page = saved.pop() ?? page
    else if (kind === cm) page = multiply(matrixAt(map, at), page)
    else if (map.mark(at) !== undefined) {
      if (map.mark(at) === 'ends') open.pop()
      else open.push(map.owner(at))
      owner = open.findLast((one) => one !== undefined)
    } else if (kind === BT) {
      block = at
      line = identity
      texts = []
    } else if (kind === Tm) line = matrixAt(map, at)
    else if (kind === ET) {
      for (const text of texts) found.push({ ...text, to: at })
    } else if (construct[kind]) {
      path ??= { from: at, y: height(move(identity, map.number(at, 0), map.number(at, 1)), page) }
    } else if (kind === n) path = undefined
    else if (paintPath[kind]) {
      if (path) found.push({ kind: 'path', ...path, to: at, owner })
      path = undefined
    } else if (paintImage[kind]) {
      found.push({ kind: 'image', from: at, to: at, y: height(identity, page), owner })
    }
  }
  return found
}

const height = (one: Matrix, page: Matrix) => one[4] * page[1] + one[5] * page[3] + page[5]
