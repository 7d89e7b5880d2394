import { directionOf } from '../../../languages/direction.ts'
import { setOf } from '../content/operators.ts'
import type { PageMap } from '../content/page-map.ts'
import { rearrange } from '../content/rearrange.ts'
import type { Piece } from '../content/rearrange.ts'
import { textObjects } from '../content/text-objects.ts'
import { textReader } from '../content/text-reader.ts'
import type { TextObject } from '../content/text-objects.ts'
import type { Draft } from '../draft.ts'
import { isContent, isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { textAt } from '../tree/text-at.ts'

/**
 * Puts the pieces of each line into the order in which they are read (ISO 14289-1, 7.2): Chromium paints a line of
 * Arabic or Hebrew from the left, its last word first. Each piece says where it stands, so nothing moves on the page.
 */
export function linesFromTheRight({ root, sheets }: Draft): void {
  const { fromTheRight: rightToLeft, within } = contentFromTheRight(root)
  sheets.forEach((sheet, page) => {
    const { map } = sheet
    const textOf = textReader(sheet.page.node.Resources(), map)
    const ordered: Piece[] = []
    let next = 0
    for (const line of linesOf(map)) {
      const [first] = line
      const last = line.at(-1)
      if (!first || !last || line.length === 1) continue
      const place = `${page}:${String(first.owner)}`
      const right = rightToLeft.has(place)
      const isWithin = within.has(place)
      if (!right && !isWithin && !line.some(({ reversed }) => reversed)) continue
      const runs = runsOf(line).map((objects) => {
        const kind = kindOf(objects, objects.map(textOf).join(''))
        // Symbols are read as the words around them.
        const isTurned = kind === 'right' || (kind === 'neutral' && right)
        return { objects: isTurned ? objects.toReversed() : objects, kind }
      })
      ordered.push({ from: next, to: first.from - 1 })
      const read = isWithin ? spacesLast(line, textOf) : inReadingOrder(runs, right)
      for (const { from, to } of read.flatMap(({ objects }) => objects)) ordered.push({ from, to })
      next = last.to + 1
    }
    if (ordered.length > 0)
      sheet.map = rearrange(map, [...ordered, { from: next, to: map.count - 1 }])
  })
}

/** What draws the line under a link's words, before them. */
const drawing = setOf('m l c h re f f* S w')

/** The text objects of one line and one owner that stand next to each other in the stream, each with its underline. */
function linesOf(map: PageMap): TextObject[][] {
  const lines: TextObject[][] = []
  for (const object of textObjects(map)) {
    const before = lines.at(-1)?.at(-1)
    const goesOn =
      before?.y === object.y &&
      before.owner === object.owner &&
      isDrawing(map, before.to + 1, object.from)
    if (before && goesOn) lines.at(-1)?.push({ ...object, from: before.to + 1 })
    else lines.push([object])
  }
  return lines
}

function isDrawing(map: PageMap, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!drawing[map.kind(at)]) return false
  return true
}

/** The pieces of a line by their runs of text: what is in one run has one direction, its spaces too. */
function runsOf(line: TextObject[]): TextObject[][] {
  const runs: TextObject[][] = []
  for (const object of line) {
    if (runs.at(-1)?.[0]?.run === object.run) runs.at(-1)?.push(object)
    else runs.push([object])
  }
  return runs
}

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u

/** A run of a line: words from the right or from the left, a number, or symbols that go with their neighbours. */
interface Run {
  objects: TextObject[]
  kind: 'right' | 'left' | 'number' | 'neutral'
}

function kindOf(objects: TextObject[], text: string): Run['kind'] {
  if (objects.some(({ reversed }) => reversed) || fromTheRight.test(text)) return 'right'
  if (/\p{L}/u.test(text)) return 'left'
  return /\p{N}/u.test(text) ? 'number' : 'neutral'
}

/**
 * Gives the runs of a line as they are read, from their order on the paper (Unicode UAX 9, rule L2): where the line
 * begins at the right, all are turned round, and words from the left, with what stands between them, back again.
 * Where it begins at the left, words from the right are turned round.
 */
function inReadingOrder(line: Run[], right: boolean): Run[] {
  const runs = right ? line.toReversed() : line
  const against = right ? 'left' : 'right'
  const found: Run[] = []
  for (let at = 0; at < runs.length; at++) {
    const end = endOfWords(runs, at, against)
    found.push(...runs.slice(at, end + 1).toReversed())
    at = end
  }
  return found
}

/**
 * Gives the pieces of a line of a language from the left, within text from the right. The space at which the line breaks
 * belongs to the text around (Unicode UAX 9, rule L1), so it is painted at the left, before the words that it comes after.
 */
function spacesLast(
  line: TextObject[],
  textOf: (object: TextObject) => string,
): { objects: TextObject[] }[] {
  const start = line.findIndex((object) => textOf(object).trim() !== '')
  return [{ objects: [...line.slice(start), ...line.slice(0, start)] }]
}

/** Where the words of a kind end that begin at a run; the run itself, where none do. */
function endOfWords(runs: Run[], from: number, kind: Run['kind']): number {
  let end = from
  for (let at = from; at < runs.length && runs[from]?.kind === kind; at++) {
    if (runs[at]?.kind === kind) end = at
    else if (runs[at]?.kind !== 'neutral' && runs[at]?.kind !== 'number') break
  }
  return end
}

/** Pages and MCIDs of what is written in a language from the right, and of another language within it. */
interface FromTheRight {
  fromTheRight: Set<string>
  within: Set<string>
}

function contentFromTheRight(root: Element): FromTheRight {
  const found: FromTheRight = { fromTheRight: new Set(), within: new Set() }
  walk(root, false, false)
  return found

  function walk({ dict, kids }: Element, around: boolean, wasRight: boolean): void {
    const language = textAt(dict, 'Lang') ?? ''
    const right = language === '' ? around : directionOf(language) === 'rtl'
    for (const kid of kids) {
      const place = isContent(kid) ? `${kid.page}:${kid.id}` : ''
      if (isContent(kid) && right) found.fromTheRight.add(place)
      else if (isContent(kid) && wasRight) found.within.add(place)
      if (isElement(kid)) walk(kid, right, wasRight || right)
    }
  }
}
