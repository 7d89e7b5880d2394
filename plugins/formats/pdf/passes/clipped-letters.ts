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
 * Takes away the letters of lines that are on the page before or behind. Where a paragraph goes on over a page's end, Chromium may
 * paint the line beyond it too. It leaves out the glyphs that are quite outside of what the page shows, but not the ActualText of Arabic ones,
 * and it paints those that reach into it, such as high ones: all of them would be heard twice, in pieces (ISO 14289-1, 7.2).
 * Their line itself is outside. What sets fonts and places stays, because what comes next may depend on it.
 */
export function clippedLetters({ sheets }: Draft): void {
  for (const sheet of sheets) {
    const { map } = sheet
    const patches: Patch[] = []
    for (const object of tagged(map)) {
      if (shows(map, object) && !isOutside(map, object)) continue
      for (let at = object.from; at <= object.to; at++)
        if (map.mark(at) !== undefined || shown[map.kind(at)]) patches.push({ at, instead: '' })
    }
    sheet.map = patched(map, patches)
  }
}

const shown = setOf('Tj TJ \' "')
const [q, Q, cm, re, n, Tm] = ['q', 'Q', 'cm', 're', 'n', 'Tm'].map(operatorNamed)
const clips = setOf('W W*')

/** A text object, the space that it is painted in, and from where to where the page shows anything, by its outermost clip. */
interface Placed extends TextObject {
  space: Matrix
  clip: [bottom: number, top: number] | undefined
}

/** The text objects of a page that are in an element of the structure tree. */
function tagged(map: PageMap): Placed[] {
  const found: Placed[] = []
  const objects = textObjects(map).filter(({ owner }) => typeof owner === 'number')
  const saved: Pick<Placed, 'space' | 'clip'>[] = []
  let space = identity
  let clip: Placed['clip']
  let rectangle: Placed['clip']
  let isClip = false
  let next = 0
  for (let at = 0; at < map.count; at++) {
    const kind = map.kind(at)
    const object = objects[next]
    if (object?.from === at) {
      found.push({ ...object, space, clip })
      next += 1
      at = object.to
    } else if (kind === q) saved.push({ space, clip })
    else if (kind === Q) ({ space, clip } = saved.pop() ?? { space, clip })
    else if (kind === cm) space = multiply(matrixAt(map, at), space)
    else if (kind === re) rectangle = heightsOf(map, at, space)
    else if (clips[kind]) isClip = true
    else if (kind === n) {
      if (isClip) clip ??= rectangle
      isClip = false
    }
  }
  return found
}

/** From where to where a rectangle reaches. */
function heightsOf(map: PageMap, at: number, space: Matrix): [number, number] {
  const [x, y] = [map.number(at, 0), map.number(at, 1)]
  const ends = [move(space, x, y)[5], move(space, x + map.number(at, 2), y + map.number(at, 3))[5]]
  return [Math.min(...ends), Math.max(...ends)]
}

function shows(map: PageMap, { from, to }: TextObject): boolean {
  for (let at = from; at <= to; at++) if (shown[map.kind(at)]) return true
  return false
}

/** Whether the line that a text object stands on is outside of what the page shows. */
function isOutside(map: PageMap, { from, to, space, clip }: Placed): boolean {
  if (!clip) return false
  for (let at = from; at <= to; at++) {
    if (map.kind(at) !== Tm) continue
    const y = multiply(matrixAt(map, at), space)[5]
    return y < clip[0] || y > clip[1]
  }
  return false
}
