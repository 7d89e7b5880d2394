import { readFileSync } from 'node:fs'

/** What a case may expect: lines of messages, or texts in their order. */
export const outcomes = [
  'refused',
  'refused in print',
  'warned',
  'page',
  'easy read',
  'paper',
] as const

export type Outcome = (typeof outcomes)[number]

/** One case of `tests/cases`: what is written, and what must come of it. */
export interface Case {
  title: string
  /** Files by their paths; null for one that is taken away. */
  files: { path: string; bytes: Uint8Array | null }[]
  expected: Partial<Record<Outcome, string[]>>
}

/** Reads the file of a case; `docs/architecture.md` says what is in it. Throws an Error where a part has no meaning. */
export function readCase(file: string): Case {
  const [title = '', ...parts] = readFileSync(file, 'utf8').split(/^=== /m)
  const read: Case = { title: title.trim().replace(/\s+/g, ' '), files: [], expected: {} }
  for (const part of parts) {
    const end = part.indexOf('\n')
    const name = part.slice(0, end).trim()
    const text = part.slice(end + 1).replace(/\n+$/, '\n')
    const outcome = outcomes.find((one) => one === name)
    if (outcome) read.expected[outcome] = text.split('\n').filter((line) => line.trim() !== '')
    else read.files.push(fileOf(name, text, file))
  }
  const expected = Object.values(read.expected)
  if (read.title === '' || expected.length === 0 || expected.some((lines) => lines.length === 0))
    throw new Error(`${file} has no title, or expects nothing.`)
  return read
}

function fileOf(name: string, text: string, file: string): Case['files'][number] {
  const [, how, path = ''] = /^(?:(bytes|file|without) )?(\S.*)$/.exec(name) ?? []
  if (how === 'without') return { path, bytes: null }
  if (how === 'bytes') return { path, bytes: decode(text.replace(/\n$/, '')) }
  if (how === undefined) return { path, bytes: Buffer.from(text) }
  const base64 = /^base64:([\w+/=\s]+)$/.exec(text)?.[1]
  if (base64 === undefined) throw new Error(`${file}: ${path} is not base64.`)
  return { path, bytes: Buffer.from(base64, 'base64') }
}

const letters: Record<string, string> = { r: '\r', n: '\n', t: '\t', 0: '\0', '\\': '\\' }

/** Decodes `\r`, `\n`, `\t`, `\0`, `\\`, `\xNN` for a byte and `\uNNNN` for a letter. */
function decode(text: string): Uint8Array {
  const pieces = text.split(/(\\x[\da-f]{2}|\\u[\da-f]{4}|\\[rnt0\\])/i)
  return Buffer.concat(
    pieces.map((piece, index) => {
      if (index % 2 === 0) return Buffer.from(piece)
      if (piece[1] === 'x') return Buffer.from([parseInt(piece.slice(2), 16)])
      if (piece[1] === 'u') return Buffer.from(String.fromCharCode(parseInt(piece.slice(2), 16)))
      return Buffer.from(letters[piece[1] ?? ''] ?? '')
    }),
  )
}
