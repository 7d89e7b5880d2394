import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { apply, boxAround, boxOf, cut, everything, grow, scaleOf } from './box.ts'
import type { Box, Point } from './box.ts'
import { identity, matrixAt, matrixOf, move, multiply } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { operatorNamed, operators, setOf } from './operators.ts'
import type { Owner } from './owner.ts'
import type { PageMap } from './page-map.ts'
import { advanceAt, widthsOn } from './widths.ts'

interface State {
  page: Matrix
  clip: Box
  lineWidth: number
  fontSize: number
}

const paint = setOf('f F f* B B* b b* S s')
const stroke = setOf('B B* b b* S s')
const endPath = operatorNamed('n')

/**
 * Gives the box of what each marked content of a page paints, by its MCID: the points of its paths with their control
 * points, its images, its forms and its letters, cut to the clipping path's own box (ISO 32000-1, 8.5 and 8.8). Content
 * that paints nothing has none.
 */
export function markedBoxes(page: PDFPage, map: PageMap): Map<number, Box> {
  const boxes = new Map<number, Box>()
  const open: Owner[] = []
  const saved: State[] = []
  let state: State = { page: identity, clip: everything, lineWidth: 1, fontSize: 0 }
  let owner: Owner
  const path = new Reach()
  let clips = false
  let line = identity
  const widthsOf = widthsOn(page.node.Resources())
  let widths: ReturnType<typeof widthsOf>

  const add = (painted: Box | undefined, around = 0) => {
    if (typeof owner !== 'number' || !painted) return
    const box = cut(grow(painted, around), state.clip)
    const all = boxAround([boxes.get(owner), box])
    if (all) boxes.set(owner, all)
  }

  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    const number = (index: number) => map.number(at, index)
    switch (names[kind]) {
      case 'q':
        saved.push({ ...state })
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state.page = multiply(matrixAt(map, at), state.page)
        break
      case 'w':
        state.lineWidth = number(0)
        break
      case 're': {
        const [left, bottom] = [number(0), number(1)]
        const [right, top] = [left + number(2), bottom + number(3)]
        path.add(state.page, left, bottom)
        path.add(state.page, right, bottom)
        path.add(state.page, left, top)
        path.add(state.page, right, top)
        break
      }
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        for (let index = 0; index + 1 < map.numbers(at); index += 2)
          path.add(state.page, number(index), number(index + 1))
        break
      case 'W':
      case 'W*':
        clips = true
        break
      case 'Do':
        add(boxOf(corners(page, map.operands(at)[0]).map((corner) => apply(state.page, corner))))
        break
      case 'BI':
        add(boxOf(unit.map((corner) => apply(state.page, corner))))
        break
      case 'BT':
        line = identity
        break
      case 'Tf':
        state.fontSize = number(0)
        widths = widthsOf(map.operands(at)[0] ?? '')
        break
      case 'Tm':
        line = matrixAt(map, at)
        break
      case 'Td':
      case 'TD':
        line = move(line, number(0), number(1))
        break
      case 'Tj':
      case 'TJ': {
        // Letters are taken to be as high as their font is large.
        const width = (advanceAt(map, at, widths) / 1000) * state.fontSize
        const text = multiply(line, state.page)
        add(boxOf([apply(text, [0, 0]), apply(text, [width, state.fontSize])]))
        break
      }
      case 'BDC':
      case 'BMC':
        open.push(map.owner(at))
        owner = open.findLast((one) => one !== undefined)
        break
      case 'EMC':
        open.pop()
        owner = open.findLast((one) => one !== undefined)
        break
    }
    if (paint[kind]) add(path.box, stroke[kind] ? (state.lineWidth / 2) * scaleOf(state.page) : 0)
    if (paint[kind] || kind === endPath) {
      if (clips && path.box) state.clip = cut(path.box, state.clip) ?? state.clip
      clips = false
      path.clear()
    }
  }
  return boxes
}

/** The box around points that are added one by one: a drawing has thousands, and a list of them would only be thrown away. */
class Reach {
  #left = Infinity
  #bottom = Infinity
  #right = -Infinity
  #top = -Infinity

  /** Adds a point as a transformation moves it. */
  add(matrix: Matrix, x: number, y: number): void {
    const across = matrix[0] * x + matrix[2] * y + matrix[4]
    const up = matrix[1] * x + matrix[3] * y + matrix[5]
    if (across < this.#left) this.#left = across
    if (across > this.#right) this.#right = across
    if (up < this.#bottom) this.#bottom = up
    if (up > this.#top) this.#top = up
  }

  /** Undefined where no point has been added. */
  get box(): Box | undefined {
    return this.#left > this.#right ? undefined : [this.#left, this.#bottom, this.#right, this.#top]
  }

  clear(): void {
    this.#left = this.#bottom = Infinity
    this.#right = this.#top = -Infinity
  }
}

/** The operators by their numbers. */
const names = ['', ...Object.keys(operators)]

const unit: Point[] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]

/** The corners of an image, which is a unit square, or of a form, which says its box (8.10.2). */
function corners({ node }: PDFPage, name = ''): Point[] {
  const objects = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const object = objects?.lookup(PDFName.of(name.slice(1)))
  const dict = object instanceof PDFStream ? object.dict : undefined
  const box = dict?.lookupMaybe(PDFName.of('BBox'), PDFArray)?.asRectangle()
  if (!box) return unit
  const matrix = dict?.lookupMaybe(PDFName.of('Matrix'), PDFArray)
  const own = matrix ? matrixOf(matrix.asArray().map((one) => Number(String(one)))) : identity
  const { x, y, width, height } = box
  return [
    apply(own, [x, y]),
    apply(own, [x + width, y]),
    apply(own, [x, y + height]),
    apply(own, [x + width, y + height]),
  ]
}
