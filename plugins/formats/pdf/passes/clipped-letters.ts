import { identity, matrixAt, move, multiply } from '../content/matrix.ts'
import type { Matrix } from '../content/matrix.ts'
import { operatorNamed, setOf } from '../content/operators.ts'
import type { PageMap } from '../content/page-map.ts'
import { patched } from '../content/rearrange.ts'
import type { Patch } from '../content/rearrange.ts'
import { textObjects } from '../content/text-objects.ts'
import type { TextObject } from '../content/text-objects.ts'
import type { Draft } from '../draft.ts'

/**
 * Takes away the letters of lines that are on the previous or the next page. Where a paragraph goes on over a page's end, Chromium
 * may paint the line beyond it too. It leaves out the glyphs that are wholly outside what the page shows, but not the ActualText of Arabic
 * ones, and it paints those that reach into it, such as tall ones: all of them would be heard twice, in pieces (ISO 14289-1, 7.2).
 * The baseline of such a line is outside. What sets fonts and places stays, because what comes next may depend on it.
 */
export function clippedLetters({ sheets }: Draft): void {
  for (const sheet of sheets) {
    const { map } = sheet
    const patches: Patch[] = []
    const { objects, page } = tagged(map)
    for (const object of objects) {
      if (shows(map, object) && !isOutside(map, object, page)) continue
      for (let at = object.from; at <= object.to; at++)
        if (map.mark(at) !== undefined || shown[map.kind(at)]) patches.push({ at, instead: '' })
    }
    sheet.map = patched(map, patches)
  }
}

const shown = setOf('Tj TJ \' "')
const [q, Q, cm, re, n, Tm] = ['q', 'Q', 'cm', 're', 'n', 'Tm'].map(operatorNamed)
const clips = setOf('W W*')

/** Heights over the paper's lower edge. */
type Heights = [bottom: number, top: number]

/** A text object, and the space that it is painted in. */
interface Placed extends TextObject {
  space: Matrix
}

/**
 * The text objects of a page that are in an element of the structure tree, and what the page shows: the tallest of its clips, for Chromium
 * clips all of its text to its margins, and pictures to themselves.
 */
function tagged(map: PageMap): { objects: Placed[]; page: Heights | undefined } {
  const found: Placed[] = []
  const waiting = textObjects(map).filter(({ owner }) => typeof owner === 'number')
  const saved: Matrix[] = []
  let space = identity
  let page: Heights | undefined
  let next = 0
  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    const object = waiting[next]
    if (object?.from === at) {
      found.push({ ...object, space })
      next += 1
      at = object.to
    } else if (kind === q) saved.push(space)
    else if (kind === Q) space = saved.pop() ?? space
    else if (kind === cm) space = multiply(matrixAt(map, at), space)
    else if (isClip(map, at)) {
      const clip = heightsOf(map, at, space)
      if (!page || clip[1] - clip[0] > page[1] - page[0]) page = clip
    }
  }
  return { objects: found, page }
}

/** Whether a rectangle is one that all that comes next is clipped to. */
const isClip = (map: PageMap, at: number): boolean =>
  map.kind(at) === re && clips[map.kind(at + 1)] === 1 && map.kind(at + 2) === n

/** From where to where a rectangle reaches. */
function heightsOf(map: PageMap, at: number, space: Matrix): Heights {
  const [x, y] = [map.number(at, 0), map.number(at, 1)]
  const ends = [move(space, x, y)[5], move(space, x + map.number(at, 2), y + map.number(at, 3))[5]]
  return [Math.min(...ends), Math.max(...ends)]
}

function shows(map: PageMap, { from, to }: TextObject): boolean {
  for (let at = from; at <= to; at++) if (shown[map.kind(at)]) return true
  return false
}

/** Whether the baseline of a text object is outside what the page shows. */
function isOutside(map: PageMap, { from, to, space }: Placed, page: Heights | undefined): boolean {
  if (!page) return false
  for (let at = from; at <= to; at++) {
    if (map.kind(at) !== Tm) continue
    const y = multiply(matrixAt(map, at), space)[5]
    return y < page[0] || y > page[1]
  }
  return false
}
