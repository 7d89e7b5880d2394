import type { PDFDict } from '@cantoo/pdf-lib'
import type { Sheet } from '../pdf-file.ts'
import { formNamed } from './forms.ts'
import { identity, matrixAt, move, multiply } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { operatorNamed } from './operators.ts'
import type { Owner } from './owner.ts'
import type { PageMap } from './page-map.ts'
import { textObjects } from './text-objects.ts'
import type { TextObject } from './text-objects.ts'
import { textReader } from './text-reader.ts'
import type { Fonts } from './text-reader.ts'
import { advanceAt, widthsOn } from './widths.ts'

/** One line: its text, the height of its baseline over the paper's lower edge, and the size of its smallest letters, in pt. */
export interface PrintedLine {
  text: string
  y: number
  size: number
  /** Whether it is in no element of the structure tree. */
  inMargin: boolean
}

/** Where a piece of text is painted: from where to where on its baseline, and the size of its letters, in pt. */
interface Piece extends PrintedLine {
  from: number
  to: number
}

/** How much room between two pieces is a space, as a part of the letters' size: a third of a narrow space. */
const spaceFrom = 0.08

/**
 * Gives the lines of a page as the eye meets them, in the order in which they are painted: pieces of text that go on at the
 * same height are one line, with a space where there is room for one and none is written. Text of an element and text of
 * none are never in one line.
 */
export function linesOn({ page, map }: Sheet, fonts: Fonts): PrintedLine[] {
  const lines: Piece[] = []
  const resources = page.node.Resources()
  for (const piece of piecesOn({ map, resources, space: identity, depth: 0 }, fonts)) {
    const last = lines.at(-1)
    if (!last || last.inMargin !== piece.inMargin || !isLevel(last, piece)) {
      lines.push(piece)
      continue
    }
    const room = Math.min(Math.abs(piece.from - last.to), Math.abs(last.from - piece.to))
    last.text += (room > spaceFrom * piece.size ? ' ' : '') + piece.text
    if (piece.text.trim() !== '') last.size = Math.min(last.size, piece.size)
    last.from = piece.from
    last.to = piece.to
  }
  return lines.map(({ text, y, size, inMargin }) => ({ text, y, size, inMargin }))
}

/** Raised and lowered letters are on their line too. */
const isLevel = (one: Piece, other: Piece): boolean =>
  Math.abs(one.y - other.y) < Math.max(one.size, other.size) / 2

const [q, Q, cm, BT, Tm] = ['q', 'Q', 'cm', 'BT', 'Tm'].map(operatorNamed)
const [Td, Tf, Tj, TJ, Do] = ['Td', 'Tf', 'Tj', 'TJ', 'Do'].map(operatorNamed)

/** What paints text: the map of a stream, the resources that it names, the space that it paints in, and whether it is in an element. */
interface Painter {
  map: PageMap
  resources: PDFDict | undefined
  space: Matrix
  /** Whose all of it is, where it is not the page itself: tags do not reach into a form. */
  inElement?: boolean
  depth: number
}

/** Forms may be in forms; no page has as many as this, unless one holds itself. */
const deepest = 8

function* piecesOn(painter: Painter, fonts: Fonts): Generator<Piece> {
  const { map, resources, inElement, depth } = painter
  const textOf = textReader(resources, map, fonts)
  const widthsOf = widthsOn(resources)
  const saved: Matrix[] = []
  const open: Owner[] = []
  let { space } = painter
  const objects = textObjects(map)[Symbol.iterator]()
  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    if (kind === q) saved.push(space)
    else if (kind === Q) space = saved.pop() ?? space
    else if (kind === cm) space = multiply(matrixAt(map, at), space)
    else if (map.mark(at) === 'begins') open.push(map.owner(at))
    else if (map.mark(at) === 'ends') open.pop()
    else if (kind === Do && depth < deepest) {
      const form = formNamed(resources, map.operands(at)[0] ?? '')
      const isOwned = inElement ?? typeof open.findLast((one) => one !== undefined) === 'number'
      if (!form) continue
      const inner = multiply(form.matrix, space)
      yield* piecesOn({ ...form, space: inner, inElement: isOwned, depth: depth + 1 }, fonts)
    } else if (kind === BT) {
      const object = objects.next().value
      if (!object) continue
      const piece = pieceOf(map, object, space, widthsOf)
      const text = piece ? textOf(object) : ''
      const isOwned = inElement ?? typeof object.owner === 'number'
      if (piece && text !== '') yield { ...piece, text, inMargin: !isOwned }
      at = object.to
    }
  }
}

/** Where a text object is on the paper: undefined where it shows nothing. */
function pieceOf(
  map: PageMap,
  { from, to }: TextObject,
  space: Matrix,
  widthsOf: ReturnType<typeof widthsOn>,
): Pick<Piece, 'from' | 'to' | 'y' | 'size'> | undefined {
  let line = identity
  let size = 0
  let widths: ReturnType<typeof widthsOf>
  let found: Pick<Piece, 'from' | 'to' | 'y' | 'size'> | undefined
  for (let at = from; at < to; at++) {
    const kind = map.kind(at)
    if (kind === Tm) line = matrixAt(map, at)
    else if (kind === Td) line = move(line, map.number(at, 0), map.number(at, 1))
    else if (kind === Tf) {
      size = map.number(at, 0)
      widths = widthsOf(map.operands(at)[0] ?? '')
    } else if (kind === Tj || kind === TJ) {
      const width = advanceAt(map, at, widths)
      const [, , c, d, x, y] = multiply(line, space)
      const scaled = size * Math.hypot(c, d)
      const end = multiply(move(line, (width / 1000) * size, 0), space)[4]
      found = {
        from: Math.min(found?.from ?? x, x),
        to: Math.max(found?.to ?? end, end),
        y: found?.y ?? y,
        size: Math.min(found?.size ?? scaled, scaled),
      }
    }
  }
  return found
}
