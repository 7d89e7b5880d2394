import { PDFString } from '@cantoo/pdf-lib'
import { operatorNamed } from './operators.ts'
import type { PageMap } from './page-map.ts'

const [Tj, TJ] = ['Tj', 'TJ'].map(operatorNamed)
const [less, greater] = [60, 62]

/** Gives the codes of the glyphs that an operator shows: two bytes each in a composite font, else one (ISO 32000-1, 9.4.3). */
export function codesAt(map: PageMap, at: number, composite: boolean): number[] {
  const kind = map.kind(at)
  if (kind !== Tj && kind !== TJ) return []
  const width = composite ? 2 : 1
  // Chromium writes nearly all of its text like this: one hexadecimal string.
  if (kind === Tj && map.bytes[map.start(at)] === less) return hexadecimal(map, at, width * 2)
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

/** The codes of the hexadecimal string with which an operator begins. White space does not count; a digit that is missing is 0 (7.3.4.3). */
function hexadecimal(map: PageMap, at: number, digitsOfCode: number): number[] {
  const { bytes } = map
  const codes: number[] = []
  let code = 0
  let known = 0
  for (let place = map.start(at) + 1; ; place++) {
    const digit = digits[bytes[place] ?? greater] ?? none
    if (digit === end) break
    if (digit === none) continue
    code = code * 16 + digit
    known += 1
    if (known < digitsOfCode) continue
    codes.push(code)
    code = 0
    known = 0
  }
  // A digit may be missing only in the last byte: half a code of two bytes shows nothing.
  if (known === digitsOfCode - 1) codes.push(code * 16)
  return codes
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
