import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { core, ZodType } from 'zod'
import { ContentError } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'

/**
 * Reads a YAML text by a schema. `file` is the name for messages, `firstLine` the line on which the text starts there.
 * Throws a ContentError that names file, line, key and what to write.
 */
export function readYaml<T>(text: string, schema: ZodType<T>, file: string, firstLine = 1): T {
  return readYamlWithPlaces(text, schema, file, firstLine).value
}

/** A place in a text; line and column count from 1. */
export interface Place {
  line: number
  column: number
}

/** Reads a YAML text as `readYaml` does, and also gives the position of a top-level key and of the value at a path of keys. */
export function readYamlWithPlaces<T>(
  text: string,
  schema: ZodType<T>,
  file: string,
  firstLine = 1,
): { value: T; placeOf: (path: PropertyKey[]) => Place; placeOfKey: (key: string) => Place } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  if (document.errors.length > 0) {
    throw new ContentError(
      document.errors.map((error) => ({
        file,
        ...place(error.pos[0]),
        what: `This is not valid ${file.endsWith('.json') ? 'JSON' : 'YAML'}: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '') ?? ''}.`,
        remedy:
          'Compare the line with its neighbours: a missing colon, quote or space is the usual cause. Put a text that contains a colon in quotes.',
      })),
    )
  }
  const read = schema.safeParse(document.toJS() ?? {})
  if (read.success) {
    return {
      value: read.data,
      placeOf: (path) => place(offsetOf(document, path)),
      placeOfKey: (key) => place(offsetOfKey(document, key)),
    }
  }
  throw new ContentError(
    read.error.issues.flatMap((issue) => findings(issue, document, file, place)),
  )
}

function findings(
  issue: core.$ZodIssue,
  document: Document,
  file: string,
  place: (offset: number) => Place,
): Finding[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined]
  return keys.map((unknownKey) => {
    const path = unknownKey === undefined ? issue.path : [...issue.path, unknownKey]
    const key = path.map(String).join('.')
    const missing = issue.code === 'invalid_type' && valueAt(document, path) === undefined
    const what =
      unknownKey !== undefined
        ? `"${key}" is not known here.`
        : missing
          ? `"${key}" is missing.`
          : `"${key}" cannot be used as it is.`
    const remedy =
      unknownKey !== undefined
        ? 'Check its spelling, or remove it.'
        : `Write ${hint(issue.message)}.`
    return { file, ...place(offsetOf(document, path)), what, remedy }
  })
}

/** Messages of our schemas say what to write; those of the library say what it found. */
function hint(message: string): string {
  return /^(Invalid|Too|Unrecognized)/.test(message)
    ? `a value of the right kind (${message})`
    : message
}

function valueAt(document: Document, path: PropertyKey[]): unknown {
  return document.getIn(path as (string | number)[])
}

/** The place of the value at `path`, or of its nearest parent that is in the file. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node: unknown = document.getIn(path.slice(0, depth) as (string | number)[], true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function offsetOfKey(document: Document, wanted: string): number {
  const items = isMap(document.contents) ? document.contents.items : []
  const keys = items.map(({ key }) => key).filter(isScalar)
  return keys.find(({ value }) => String(value) === wanted)?.range?.[0] ?? 0
}
