/** Kinds of bytes in a content stream (ISO 32000-1, 7.2.2): 0 regular, 1 white space, 2 a delimiter. */
const kinds = new Uint8Array(256)
for (const space of '\0\t\n\f\r ') kinds[space.charCodeAt(0)] = 1
for (const delimiter of '()<>[]{}/%') kinds[delimiter.charCodeAt(0)] = 2

const code = (character: string) => character.charCodeAt(0)
const [percent, backslash, newline, carriageReturn] = ['%', '\\', '\n', '\r'].map(code)
const [open, close, less, greater] = ['(', ')', '<', '>'].map(code)
const [openList, closeList, slash] = ['[', ']', '/'].map(code)

export const isRegular = (byte: number | undefined): boolean =>
  byte !== undefined && kinds[byte] === 0

const isSpace = (byte: number | undefined): boolean => byte !== undefined && kinds[byte] === 1

/** Where the next token begins: what is between is white space and comments. */
export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === percent) {
      while (at + 1 < bytes.length && !isLineEnd(bytes[at + 1])) at += 1
    } else if (!isSpace(byte)) break
  }
  return at
}

const isLineEnd = (byte: number | undefined) => byte === newline || byte === carriageReturn

/** Where the token or object ends that begins at a place. Throws an Error where the stream ends within it. */
export function endOfToken(bytes: Uint8Array, from: number): number {
  const first = bytes[from]
  if (first === open) return endOfString(bytes, from)
  if (first === openList) return endOfList(bytes, from + 1, ']')
  if (first === less)
    return bytes[from + 1] === less
      ? endOfList(bytes, from + 2, '>>')
      : endOfHexadecimal(bytes, from)
  let at = first === slash || !isRegular(first) ? from + 1 : from
  if (first === slash || isRegular(first)) while (isRegular(bytes[at])) at += 1
  return at
}

function endOfHexadecimal(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(greater ?? 0, from)
  if (end < 0) throw new Error('A content stream ends inside a string.')
  return end + 1
}

function endOfList(bytes: Uint8Array, from: number, closing: ']' | '>>'): number {
  let at = skipSpace(bytes, from)
  for (;;) {
    if (at >= bytes.length) throw new Error(`A content stream ends before its "${closing}".`)
    if (closing === ']' && bytes[at] === closeList) return at + 1
    if (closing === '>>' && bytes[at] === greater && bytes[at + 1] === greater) return at + 2
    at = skipSpace(bytes, endOfToken(bytes, at))
  }
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === backslash) at += 1
    else if (byte === open) depth += 1
    else if (byte === close && --depth === 0) return at + 1
  }
  throw new Error('A content stream ends inside a string.')
}

/** Where an inline image ends, whose data may be any bytes (8.9.7): after the next EI with white space around it. */
export function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 2 < bytes.length; at++) {
    const isEnd = isSpace(bytes[at]) && bytes[at + 1] === 69 && bytes[at + 2] === 73
    if (isEnd && (at + 3 === bytes.length || isSpace(bytes[at + 3]))) return at + 3
  }
  return bytes.length
}
