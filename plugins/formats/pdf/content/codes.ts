import { PDFString } from '@cantoo/pdf-lib'
import type { Operation } from './operations.ts'

/** Gives the codes of the glyphs that an operator shows: two bytes each in a composite font, else one (ISO 32000-1, 9.4.3). */
export function codesOf({ operator, operands }: Operation, composite: boolean): number[] {
  if (operator !== 'Tj' && operator !== 'TJ') return []
  const width = composite ? 2 : 1
  return operands.flatMap(stringsIn).flatMap((bytes) => {
    const codes: number[] = []
    for (let at = 0; at + width <= bytes.length; at += width) {
      codes.push(Buffer.from(bytes).readUIntBE(at, width))
    }
    return codes
  })
}

/** The strings of an operand, hexadecimal ones and those in brackets, as bytes. */
function stringsIn(operand: string): Uint8Array[] {
  const strings = operand.matchAll(/<([0-9A-Fa-f]*)>|\(((?:\\[^]|[^\\)])*)\)/g)
  return [...strings].map(([, digits, text]) =>
    digits === undefined ? PDFString.of(text ?? '').asBytes() : Buffer.from(digits, 'hex'),
  )
}
