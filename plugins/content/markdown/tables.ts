import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from './context.ts'
import { text } from './tokens.ts'
import type { State } from './tokens.ts'

const secondLine = /^[\s>]*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/**
 * Notes a table whose second line is missing or wrong, because it would be shown as typed, and rows with more or fewer cells.
 * An empty cell gets a space that keeps it: Chromium prints none without.
 */
export function tables(library: MarkdownIt): void {
  library.core.ruler.push('tables', (state) => {
    for (const { type, content, map } of state.tokens)
      if (type === 'inline' && !/^\s*\|.*\|\s*$/m.test(content)) noteBare(state, content, map?.[0])
      else if (type === 'inline') noteUnmade(state, content, map?.[0])
    noteRows(state)
    keepEmptyCells(state)
  })
}

/** Notes lines that vertical bars part and that are no table. */
function noteUnmade(state: State, content: string, line: number | undefined): void {
  const lines = content.split('\n')
  const first = lines.findIndex((one) => /^\s*\|.*\|\s*$|\S \| \S/.test(one))
  const columns = cellsOf(lines[first] ?? '')
  const second = lines[first + 1] ?? ''
  const wanted = `|${'---|'.repeat(columns)}`
  if (secondLine.test(second) && second.includes('-'))
    note(
      state.env,
      line,
      `The first line of this table has ${cells(columns)}, and its second line has ${cellsOf(second)}.`,
      `Write as its second line: ${wanted}`,
    )
  else
    note(
      state.env,
      line,
      'This looks like a table, but its second line is missing.',
      `Write below its first line: ${wanted}`,
    )
}

/** Notes lines with bars only within them, where two lines are alike. */
function noteBare(state: State, content: string, line: number | undefined): void {
  const [first = '', second = ''] = content.split('\n').filter((one) => /\S \| \S/.test(one))
  if (first !== '' && cellsOf(first) === cellsOf(second))
    noteUnmade(state, `${first}\n${second}`, line)
}

/** Notes rows of tables with more cells than the first line, which lose words, or with fewer. */
function noteRows(state: State): void {
  const { written } = contextOf(state.env)
  let columns = 0
  for (const { type, map } of state.tokens) {
    if (type === 'table_open' && map) columns = cellsOf(written[map[0]] ?? '')
    if (type !== 'tr_open' || !map) continue
    const row = written[map[0]] ?? ''
    const has = cellsOf(row)
    if (has !== columns)
      note(
        state.env,
        map[0],
        `This row has ${cells(has)}, and the table's first line has ${columns}.`,
        row.includes('|')
          ? 'Give each row the same number; an empty cell is two bars with a space between: | |. Write \\| for a bar that is to be seen.'
          : 'If the line is not part of the table, leave an empty line above it.',
      )
  }
}

function keepEmptyCells(state: State): void {
  for (const [index, { type }] of state.tokens.entries()) {
    const inline = state.tokens[index + 1]
    if (!/^t[dh]_open$/.test(type) || inline?.type !== 'inline' || inline.content.trim() !== '')
      continue
    inline.children = [text(state, '\u{A0}')]
  }
}

const cells = (number: number): string => (number === 1 ? '1 cell' : `${number} cells`)

/** The number of cells on a line: bars with a backslash before them part nothing. */
function cellsOf(line: string): number {
  const within = line
    .replace(/^[\s>]*(?:[-*+] +)?/, '')
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return within.split(/(?<!\\)\|/).length
}
