import { isNumber, numberAt, textOf } from './numbers.ts'
import { operatorAt, operatorNamed } from './operators.ts'
import { PageMap } from './page-map.ts'
import { endOfInlineImage, endOfToken, isRegular, skipSpace } from './tokens.ts'

const inlineImage = operatorNamed('BI')

/**
 * Maps a content stream (ISO 32000-1, 7.8.2) in one walk over its bytes. Pages have tens of thousands of operators, nearly
 * all of them one glyph and its place: an object with strings for each of these is what reading a page used to cost, in
 * time and in garbage. So the map is four lists of numbers, and a string is made only for who asks for it.
 * Throws an Error where the stream breaks off.
 */
export function scan(bytes: Uint8Array): PageMap {
  let size = Math.max(16, bytes.length >> 3)
  let kinds = new Uint8Array(size)
  let starts = new Int32Array(size)
  let ends = new Int32Array(size)
  /** Where the numbers of each operator begin in the list of all; one entry more than there are operators. */
  let firsts = new Int32Array(size + 1)
  let numbers = new Float64Array(size * 2)
  let count = 0
  let known = 0
  let start = -1
  for (let at = skipSpace(bytes, 0); at < bytes.length; at = skipSpace(bytes, at)) {
    if (start < 0) start = at
    const byte = bytes[at] ?? 0
    const end = endOfToken(bytes, at)
    if (isNumber(bytes, at)) {
      if (known === numbers.length) numbers = grown(numbers, Float64Array)
      numbers[known++] = numberAt(bytes, at, end)
    } else if (isRegular(byte) && !isConstant(bytes, at, end)) {
      if (count === size) {
        size *= 2
        kinds = grown(kinds, Uint8Array)
        starts = grown(starts, Int32Array)
        ends = grown(ends, Int32Array)
        firsts = grown(firsts, Int32Array, 1)
      }
      const kind = operatorAt(bytes, at, end)
      at = kind === inlineImage ? endOfInlineImage(bytes, end) : end
      kinds[count] = kind
      starts[count] = start
      ends[count] = at
      count += 1
      firsts[count] = known
      start = -1
      continue
    }
    at = end
  }
  return new PageMap({ bytes, count, kinds, starts, ends, firsts, numbers })
}

function grown<A extends Uint8Array | Int32Array | Float64Array>(
  list: A,
  Kind: new (length: number) => A,
  extra = 0,
): A {
  const larger = new Kind((list.length - extra) * 2 + extra)
  larger.set(list)
  return larger
}

const constants = ['true', 'false', 'null']

const isConstant = (bytes: Uint8Array, from: number, to: number): boolean =>
  (to - from === 4 || to - from === 5) && constants.includes(textOf(bytes, from, to))
