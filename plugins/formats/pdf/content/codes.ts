import { PDFString } from '@cantoo/pdf-lib'
import { isNumber, numberAt } from './numbers.ts'
import { operatorNamed } from './operators.ts'
import type { PageMap } from './page-map.ts'
import { endOfToken, skipSpace } from './tokens.ts'

const [Tj, TJ] = ['Tj', 'TJ'].map(operatorNamed)
const [less, greater] = [60, 62]
const [openList, closeList, openText] = [91, 93, 40]

/** What an operator shows: the codes of its glyphs, and how far the numbers between them move the next one back, in thousandths of the font's size. */
export interface Shown {
  codes: number[]
  back: number
}

/** What has been read of a map's operators: who reads text, who measures it and who lists its fonts all ask for the same. */
const known = new WeakMap<PageMap, (Shown | undefined)[]>()

/** Gives the codes of the glyphs that an operator shows: two bytes each in a composite font, else one (ISO 32000-1, 9.4.3). */
export function codesAt(map: PageMap, at: number, composite: boolean): number[] {
  return shownAt(map, at, composite).codes
}

/** Gives what an operator shows, in a font that is composite or not. */
export function shownAt(map: PageMap, at: number, composite: boolean): Shown {
  const kind = map.kind(at)
  if (kind !== Tj && kind !== TJ) return nothing
  const all = known.get(map) ?? []
  known.set(map, all)
  // An operator has one font, so what is known of it holds for all who ask.
  return (all[at] ??= read(map, at, composite ? 2 : 1))
}

const nothing: Shown = { codes: [], back: 0 }

/** Reads the strings of an operator, and the numbers between them. */
function read(map: PageMap, at: number, width: number): Shown {
  const { bytes } = map
  const shown: Shown = { codes: [], back: 0 }
  const isList = bytes[map.start(at)] === openList
  for (let place = map.start(at) + (isList ? 1 : 0); place < map.end(at);) {
    const first = bytes[place]
    if (first === less) place = hexadecimal(bytes, place + 1, { width, codes: shown.codes })
    else if (first === closeList || (!isList && first !== openText)) break
    else {
      const end = endOfToken(bytes, place)
      if (first === openText) shown.codes.push(...codesIn(literal(bytes, place, end), width))
      else if (isNumber(bytes, place)) shown.back += numberAt(bytes, place, end)
      place = end
    }
    place = skipSpace(bytes, place)
  }
  return shown
}

/** The bytes of a string in brackets (7.3.4.2). */
function literal(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from + 1, to - from - 2)
  return PDFString.of(text.toString('latin1')).asBytes()
}

function codesIn(bytes: Uint8Array, width: number): number[] {
  const codes: number[] = []
  for (let at = 0; at + width <= bytes.length; at += width) {
    const first = bytes[at] ?? 0
    codes.push(width === 1 ? first : first * 256 + (bytes[at + 1] ?? 0))
  }
  return codes
}

/**
 * Reads a hexadecimal string from behind its first bracket into codes of so many bytes, and gives where it ends. White space does
 * not count; a digit that is missing is 0 (7.3.4.3).
 */
function hexadecimal(
  bytes: Uint8Array,
  from: number,
  { width, codes }: { width: number; codes: number[] },
): number {
  const digitsOfCode = width * 2
  let code = 0
  let found = 0
  let place = from
  for (; ; place++) {
    const digit = digits[bytes[place] ?? greater] ?? none
    if (digit === end) break
    if (digit === none) continue
    code = code * 16 + digit
    found += 1
    if (found < digitsOfCode) continue
    codes.push(code)
    code = 0
    found = 0
  }
  // A digit may be missing only in the last byte: half a code of two bytes shows nothing.
  if (found === digitsOfCode - 1) codes.push(code * 16)
  return place + 1
}

const [none, end] = [16, 17]
const digits = new Uint8Array(256).fill(none)
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16)
  digits[digit.charCodeAt(0)] = value
  digits[digit.toUpperCase().charCodeAt(0)] = value
}
digits['>'.charCodeAt(0)] = end
