/** One operator of a content stream with its operands, and the text in which they stand in the file (a byte a character). */
export interface Operation {
  operator: string
  operands: string[]
  text: string
}

// Sticky expressions, because a page has tens of thousands of tokens.
const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y
const regular = /\/?[^\0\t\n\f\r ()<>[\]{}/%]*/y
const operand = /^(?:[()<>[\]{}/%]|[+-]?\.?\d|true$|false$|null$)/

/** Splits a content stream into its operators (ISO 32000-1, 7.8.2). */
export function readOperations(stream: string): Operation[] {
  const operations: Operation[] = []
  let operands: string[] = []
  let start = -1
  for (let at = skipSpace(stream, 0); at < stream.length; at = skipSpace(stream, at)) {
    if (start < 0) start = at
    const end = endOfObject(stream, at)
    const token = stream.slice(at, end)
    at = token === 'BI' ? endOfInlineImage(stream, end) : end
    if (operand.test(token)) {
      operands.push(token)
      continue
    }
    operations.push({ operator: token, operands, text: stream.slice(start, at) })
    operands = []
    start = -1
  }
  return operations
}

/** Writes operators as a content stream, one a line. */
export function writeOperations(operations: Operation[]): string {
  return operations.map(({ text }) => text).join('\n')
}

function skipSpace(stream: string, from: number): number {
  space.lastIndex = from
  space.test(stream)
  return space.lastIndex
}

function endOfObject(stream: string, at: number): number {
  switch (stream.charAt(at)) {
    case '(':
      return endOfString(stream, at)
    case '[':
      return endOfList(stream, at + 1, ']')
    case '<':
      return stream.charAt(at + 1) === '<'
        ? endOfList(stream, at + 2, '>>')
        : stream.indexOf('>', at) + 1
    default:
      regular.lastIndex = at
      regular.test(stream)
      return Math.max(regular.lastIndex, at + 1)
  }
}

function endOfList(stream: string, from: number, closing: string): number {
  let at = skipSpace(stream, from)
  while (!stream.startsWith(closing, at)) {
    if (at >= stream.length) throw new Error(`A content stream ends before its "${closing}".`)
    at = skipSpace(stream, endOfObject(stream, at))
  }
  return at + closing.length
}

function endOfString(stream: string, from: number): number {
  let depth = 0
  for (let at = from; at < stream.length; at++) {
    const character = stream.charAt(at)
    if (character === '\\') at += 1
    else if (character === '(') depth += 1
    else if (character === ')' && --depth === 0) return at + 1
  }
  throw new Error('A content stream ends inside a string.')
}

function endOfInlineImage(stream: string, from: number): number {
  const end = /\sEI(?=\s|$)/g
  end.lastIndex = from
  return end.test(stream) ? end.lastIndex : stream.length
}
