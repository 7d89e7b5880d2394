import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import type { core, ZodType } from 'zod'
import { ContentError } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import { yamlFaults } from './yaml-faults.ts'

/** Changes a text that somebody wrote, for example fills in the names in it. */
export type Fill = (text: string) => string

/**
 * Reads a YAML text by a schema. `file` is the name for messages, `firstLine` the line on which the text starts there,
 * `fill` what is done to each text in it before it is checked. Throws a ContentError that names file, line, key and what
 * to write.
 */
export function readYaml<T>(
  text: string,
  schema: ZodType<T>,
  file: string,
  firstLine = 1,
  fill?: Fill,
): T {
  return readYamlWithPlaces(text, schema, file, firstLine, fill).value
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
  fill?: Fill,
): { value: T; placeOf: (path: PropertyKey[]) => Place; placeOfKey: (key: string) => Place } {
  const lines = new LineCounter()
  const document = parsed(text, file, lines, firstLine)
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const faults = yamlFaults(document, text)
  if (faults.length > 0)
    throw new ContentError(
      faults.map(({ offset, what, remedy }) => ({
        ...{ file, ...place(offset), remedy },
        what: file.endsWith('.json') ? `This is not valid JSON: ${what}` : what,
      })),
    )
  const value: unknown = document.toJS() ?? {}
  const read = schema.safeParse(fill ? filled(value, fill) : value)
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

/** Brackets within brackets, thousands deep, are more than the library can read. */
function parsed(text: string, file: string, lineCounter: LineCounter, firstLine: number): Document {
  const line = text.split('\n').findIndex(isTooDeep) + 1
  if (line > 0) {
    const what = 'There are too many brackets or indents within each other.'
    throw new ContentError([
      { file, line: line + firstLine - 1, column: 1, what, remedy: 'Write it more simply.' },
    ])
  }
  try {
    return parseDocument(text, { lineCounter, logLevel: 'error' })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const what = 'This has too many brackets or indents within each other.'
    throw new ContentError([{ file, line: 1, column: 1, what, remedy: 'Write it more simply.' }])
  }
}

/** No line of data has so many brackets, and within each other the library would need more memory than there is. */
const isTooDeep = (line: string): boolean =>
  /^ {200}/.test(line) || (line.match(/[[{]/g)?.length ?? 0) > 500

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
    const missing =
      ['invalid_type', 'custom'].includes(issue.code) &&
      path.length > 0 &&
      valueAt(document, path) === undefined
    if (path.length === 0 && issue.code === 'invalid_type' && !isMap(document.contents))
      return {
        ...{ file, ...place(offsetOf(document, path)), what: 'There are no keys here.' },
        remedy:
          'Write a key, a colon, a space and a value on each line, like "title: Getting help".',
      }
    const what =
      unknownKey !== undefined
        ? `"${key}" is not known here.`
        : missing
          ? `"${key}" is missing.`
          : `"${key}" cannot be used as it is.`
    const remedy =
      unknownKey !== undefined
        ? 'Check its spelling, or remove it.'
        : isBraces(document, path)
          ? 'Put the whole text in quotes, because it starts with a brace.'
          : `Write ${hint(issue)}${needsQuotes(issue, document, path) ? ', in quotes' : ''}.`
    return { file, ...place(offsetOf(document, path)), what, remedy }
  })
}

/** Whether a text looks like a number, or is a word that YAML takes for something else, such as true. */
function needsQuotes(issue: core.$ZodIssue, document: Document, path: PropertyKey[]): boolean {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string'
  const isOther = ['number', 'bigint', 'boolean'].includes(typeof valueAt(document, path))
  return isText && isOther && !issue.message.includes('quotes')
}

/** Messages of our schemas say what to write; those of the library say what it found. */
function hint(issue: core.$ZodIssue): string {
  const { message } = issue
  const expected = issue.code === 'invalid_type' ? issue.expected : undefined
  if (message.startsWith('Invalid') && (expected === 'object' || expected === 'record'))
    return 'its keys below it, each with a colon, a space and a value'
  return /^(Invalid|Too|Unrecognized)/.test(message)
    ? `a value of the right kind (${message})`
    : message
}

/** Whether a text starts with a name in braces and has no quotes: to YAML, that is a list of keys. */
function isBraces(document: Document, path: PropertyKey[]): boolean {
  const node: unknown = document.getIn(path as (string | number)[], true)
  if (!isMap(node) || !node.flow || node.items.length !== 1) return false
  return node.items[0]?.value === null
}

function filled(value: unknown, fill: Fill): unknown {
  if (typeof value === 'string') return fill(value)
  if (Array.isArray(value)) return value.map((one) => filled(one, fill))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, fill)]))
}

/** A text in a YAML file, as it is written there with its quotes, and where it starts; no keys, and no comments. */
export interface WrittenText extends Place {
  source: string
  path: PropertyKey[]
}

/** Gives the texts that are values in a YAML file, in order; none where it is not YAML. */
export function textsOfYaml(text: string): WrittenText[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const found: WrittenText[] = []
  if (document.errors.length > 0) return found
  visit(document, {
    Scalar(key, node, above) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return
      const [start, end] = node.range
      const { line, col: column } = lines.linePos(start)
      const path = above.filter(isPair).map((pair) => String(pair.key))
      found.push({ source: text.slice(start, end), path, line, column })
    },
  })
  return found
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
