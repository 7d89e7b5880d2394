import { isAlias, isScalar, visit } from 'yaml'
import type { Document, Node, Scalar, YAMLError } from 'yaml'
import { lettersToFix } from './letters.ts'

/** What is wrong with a YAML text, whatever its schema: the place counts letters from 0. */
export interface YamlFault {
  offset: number
  what: string
  remedy: string
}

const inQuotes = 'Put the whole text in quotes.'

/**
 * Finds what is not YAML in a text, and what is YAML and would lose words or mean something else than it says: a "#" that
 * cuts a text short, and names with "&", "*" or "!".
 */
export function yamlFaults(document: Document, text: string): YamlFault[] {
  if (document.errors.length === 0) return misleading(document, text)
  const wrong = document.errors.map((error) => describe(error, text))
  // What comes after the first mistake of a line is what it makes of the rest.
  const lineOf = ({ offset }: YamlFault) => text.slice(0, offset).split('\n').length
  const lines = wrong.map(lineOf)
  return wrong.filter((_, index) => lines.indexOf(lines[index] ?? 0) === index).slice(0, 20)
}

function misleading(document: Document, text: string): YamlFault[] {
  const found: YamlFault[] = []
  let hasReferences = false
  visit(document, {
    Node(key, node) {
      const reference = hasReferences ? undefined : referenceFault(node)
      // A few references make a thousand: the first says it.
      if (reference) hasReferences = true
      const fault = reference ?? (key === 'key' ? undefined : textFault(node, text))
      if (fault) found.push({ ...fault, offset: node.range?.[0] ?? 0 })
    },
  })
  return found
}

type Told = Omit<YamlFault, 'offset'>

function referenceFault(node: Node): Told | undefined {
  const named = isAlias(node) ? `*${node.source}` : (node as { anchor?: string }).anchor
  if (named !== undefined)
    return {
      what: `"${isAlias(node) ? named : `&${named}`}" refers to another place, and readers would not see it.`,
      remedy: `Write the words themselves. If they are the text, put it all in quotes.`,
    }
  const tag = (node as { tag?: string }).tag
  if (tag === undefined) return undefined
  return {
    what: `"${tag.replace('tag:yaml.org,2002:', '!!')}" would not be shown.`,
    remedy: inQuotes,
  }
}

function textFault(node: Node, text: string): Told | undefined {
  if (!isScalar(node) || !node.range) return undefined
  const after = text.slice(node.range[1], node.range[1] + 200)
  if (isText(node) ? /^[ \t]+#/.test(after) : node.value === null && /^[ \t]*#/.test(after)) {
    const cut = /#.*/.exec(after)?.[0] ?? ''
    return {
      what: `"${cut.slice(0, 40)}" would be lost: to YAML, it is a note.`,
      remedy: `${inQuotes} If it is a note, write it on a line of its own.`,
    }
  }
  if (typeof node.value !== 'string' || lettersToFix(node.value, '').length === 0) return undefined
  return {
    what: 'A backslash in these quotes makes a character that nobody sees.',
    remedy: 'Write the text without the backslash, or in single quotes.',
  }
}

const isText = ({ type, value }: Scalar) => type === 'PLAIN' && typeof value === 'string'

/** The library's messages are for programmers: the usual mistakes have one that says what to do. */
function describe({ code, message, pos: [offset] }: YAMLError, text: string): YamlFault {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const line = /.*/.exec(text.slice(lineStart))?.[0] ?? ''
  const before = text.slice(lineStart, offset)
  const known = (what: string, remedy: string, at = offset) => ({ offset: at, what, remedy })
  const open = openQuote(text)
  if (code === 'MISSING_CHAR' && message.includes('quote') && open !== undefined)
    return known(
      'The quotes that start here do not end.',
      'Write the same quote at the end of the text.',
      open,
    )
  if (code === 'DUPLICATE_KEY')
    return known(
      `${JSON.stringify(/^[^:\n]*/.exec(text.slice(offset))?.[0].trim())} is here twice.`,
      'Remove one of the two.',
    )
  if (code === 'TAB_AS_INDENT')
    return known(
      'This line starts with a tab.',
      'Write spaces in its place, two for each step to the right.',
    )
  if (/["'][ \t]*$/.test(before) && code === 'UNEXPECTED_TOKEN')
    return known(
      'The text goes on after its closing quote.',
      'Put all of it in double quotes, or none of it in quotes.',
    )
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS')
    return known(`A text cannot start with ${text.charAt(offset)} here.`, inQuotes)
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s*$/.test(before))
    return known('This text has a colon, so that YAML takes its start for a key.', inQuotes)
  if (message.includes('call stack'))
    // How deep the library gets before it gives up is not always the same.
    return known(
      'There are too many brackets or indents within each other.',
      'Write it more simply.',
      lineStart,
    )
  const [start = '', sign = ''] = /^\s*(?:- )?[\w-]+: +([[{>|-])/.exec(line) ?? []
  if (sign !== '')
    return known(`A text cannot start with ${sign} here.`, inQuotes, lineStart + start.length - 1)
  if (/^\s*(?:- )?[\w-]+:(?:[^\s]|\u{A0})/u.test(line))
    return known('There is no space after the colon.', 'Write a space there.')
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys need'))
    return known(
      'This line has no key.',
      'If the text above goes on here, put all of it in quotes. If a head ends here, write --- above.',
    )
  if (code === 'MULTIPLE_DOCS')
    return known('There is more after a line of "---" or "...".', 'Remove that line.')
  return known(
    `${message.split('\n')[0]?.replace(/ at line .*$/, '') ?? 'This is not YAML'}.`,
    'Compare the line with its neighbours: a missing colon, quote or space is the usual cause.',
  )
}

/** The place of the first quote that starts a text and is not closed on its line. */
function openQuote(text: string): number | undefined {
  let start = 0
  for (const line of text.split('\n')) {
    const [whole, before = '', quote = ''] =
      /^(\s*(?:- )?(?:[^\s"'#][^"'#]*: +)?)(["'])/.exec(line) ?? []
    const closed = quote === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/
    if (whole !== undefined && !closed.test(line.slice(before.length))) return start + before.length
    start += line.length + 1
  }
  return undefined
}
