import type { MarkdownIt } from 'markdown-it'
import { note } from './context.ts'

/** A line that is a comment to excuse a finding, with what comes after `allow`. */
export const allowComment = /^ {0,3}<!--\s*allow\b(.*)-->\s*$/

const comment = /<!--[\s\S]*?-->/g
const removed = '\u{E0FF}'

/** A text without its comments, and for each line that is left its line in the text itself, from 0. */
export interface WithoutComments {
  text: string
  lines: number[]
}

/** Leaves out a text's comments, `<!-- … -->`, and the lines that have nothing else. */
export function withoutComments(text: string): WithoutComments {
  const kept = text
    .replace(comment, (found) => found.replace(/[^\n]+/g, removed))
    .split('\n')
    .map((written, line) => ({ written, line, text: written.replaceAll(removed, '') }))
    .filter(({ written, text }) => written === text || text.trim() !== '')
  return {
    // A space before a comment would be a break at the end of a line.
    text: kept.map(({ written, text }) => (written === text ? text : text.trimEnd())).join('\n'),
    lines: kept.map(({ line }) => line),
  }
}

/** Puts spaces in the place of a text's comments, so that all else keeps its line and column. */
export const blankComments = (text: string): string =>
  text.replace(comment, (found) => found.replace(/[^\n]/g, ' '))

/**
 * Leaves out the comments of a text, which are for its writers, and notes one that does not end. All other HTML stays as it
 * is typed. Lines are counted as in the text with its comments.
 */
export function comments(library: MarkdownIt): void {
  library.core.ruler.before('block', 'comments', (state) => {
    const { text, lines } = withoutComments(state.src)
    linesOf.set(state, lines)
    for (const [line, written] of text.split('\n').entries())
      for (const { 0: sign, index } of written.matchAll(/<!--|-->/g))
        noteSign(state.env, sign, lines[line] ?? line, index)
    state.src = text
  })
  library.core.ruler.after('block', 'lines-with-comments', (state) => {
    const lines = linesOf.get(state) ?? []
    const last = (lines.at(-1) ?? -1) + 1
    for (const token of state.tokens) {
      if (!token.map) continue
      const [start, end] = token.map
      const own = lines.slice(start, end)
      token.map = [own[0] ?? last, (own.at(-1) ?? last - 1) + 1]
      if (token.type === 'inline') token.content = onItsLines(token.content, own)
    }
  })
}

/** Puts empty lines where a paragraph has comments, so that the others are as far below its first as in the file. */
function onItsLines(content: string, lines: number[]): string {
  const written = content.split('\n')
  if (written.length !== lines.length) return content
  return written
    .map(
      (one, index) => '\n'.repeat((lines[index] ?? 0) - (lines[index - 1] ?? lines[0] ?? 0)) + one,
    )
    .join('')
}

const linesOf = new WeakMap<object, number[]>()

function noteSign(environment: unknown, sign: string, line: number, index: number): void {
  if (sign === '<!--')
    note(
      environment,
      line,
      'This comment does not end, so all that is below it could be part of it.',
      'Write --> where it ends.',
      index + 1,
    )
  else
    note(
      environment,
      line,
      '"-->" ends a comment that does not begin.',
      'Remove it, or write <!-- where the comment begins. For an arrow, write →.',
      index + 1,
    )
}
