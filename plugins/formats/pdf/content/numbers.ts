const [plus, minus, point, zero, nine] = [43, 45, 46, 48, 57] as const

/** Whether a number begins at a place (7.3.3). */
export function isNumber(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0
  if (byte >= zero && byte <= nine) return true
  if (byte === point) return isDigit(bytes[at + 1])
  if (byte !== plus && byte !== minus) return false
  return isDigit(bytes[at + 1]) || (bytes[at + 1] === point && isDigit(bytes[at + 2]))
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= zero && byte <= nine

/** Reads a number as JavaScript does, so that the same digits are the same number everywhere. */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let value = 0
  let digits = 0
  let scale = 1
  let isBehindPoint = false
  const first = bytes[from]
  for (let at = first === minus || first === plus ? from + 1 : from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte)) {
      value = value * 10 + byte - zero
      digits += 1
      if (isBehindPoint) scale *= 10
    } else if (byte === point && !isBehindPoint) isBehindPoint = true
    else return Number(textOf(bytes, from, to))
  }
  // Up to here all is exact (integers below 2^53, powers of ten below 10^22), so the quotient is rounded once, as it should be.
  if (digits > 15) return Number(textOf(bytes, from, to))
  return (first === minus ? -value : value) / scale
}

/** A piece of a stream, a byte a character. */
export const textOf = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
