import { PDFString } from '@cantoo/pdf-lib'
import { operatorNamed } from './operators.ts'
import type { PageMap } from './page-map.ts'

const [Tj, TJ] = ['Tj', 'TJ'].map(operatorNamed)
const less = 60

/** Gives the codes of the glyphs that an operator shows: two bytes each in a composite font, else one (ISO 32000-1, 9.4.3). */
export function codesAt(map: PageMap, at: number, composite: boolean): number[] {
  const kind = map.kind(at)
  if (kind !== Tj && kind !== TJ) return []
  const width = composite ? 2 : 1
  // Chromium writes nearly all of its text like this: one hexadecimal string.
  if (kind === Tj && map.bytes[map.start(at)] === less) return codesIn(hexadecimal(map, at), width)
  return map
    .operands(at)
    .flatMap(stringsIn)
    .flatMap((bytes) => codesIn(bytes, width))
}

function codesIn(bytes: Uint8Array, width: number): number[] {
  const codes: number[] = []
  for (let at = 0; at + width <= bytes.length; at += width) {
    const first = bytes[at] ?? 0
    codes.push(width === 1 ? first : first * 256 + (bytes[at + 1] ?? 0))
  }
  return codes
}

/** The bytes of the hexadecimal string with which an operator begins. White space does not count; a digit that is missing is 0 (7.3.4.3). */
function hexadecimal(map: PageMap, at: number): Uint8Array {
  const bytes: number[] = []
  let half: number | undefined
  for (let place = map.start(at) + 1; place < map.end(at); place++) {
    const digit = digits[map.bytes[place] ?? 0] ?? 0
    if (digit === end) break
    if (digit === none) continue
    if (half === undefined) half = digit * 16
    else {
      bytes.push(half + digit)
      half = undefined
    }
  }
  if (half !== undefined) bytes.push(half)
  return Uint8Array.from(bytes)
}

const [none, end] = [16, 17]
const digits = new Uint8Array(256).fill(none)
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16)
  digits[digit.charCodeAt(0)] = value
  digits[digit.toUpperCase().charCodeAt(0)] = value
}
digits['>'.charCodeAt(0)] = end

/** The strings of an operand, hexadecimal ones and those in brackets, as bytes. */
function stringsIn(operand: string): Uint8Array[] {
  const strings = operand.matchAll(/<([0-9A-Fa-f\s]*)>|\(((?:\\[^]|[^\\)])*)\)/g)
  return [...strings].map(([, written, text]) => {
    if (written === undefined) return PDFString.of(text ?? '').asBytes()
    const even = written.replace(/\s/g, '')
    return Buffer.from(even.length % 2 === 0 ? even : `${even}0`, 'hex')
  })
}
