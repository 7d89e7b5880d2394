import { readFile } from 'node:fs/promises'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import type { Row } from './row.ts'
import { tableOf } from './table.ts'

const start = '<!-- The table of npm run bench -->'
const end = '<!-- The end of the table -->'

/** Gives a text with the table of rows between the comments that mark its place. Throws an Error where they are missing. */
export function withTable(text: string, rows: Row[]): string {
  const [before, rest] = [text.indexOf(start), text.indexOf(end)]
  if (before < 0 || rest < before)
    throw new Error(`README.md has no place for the table: write ${start} and ${end}.`)
  return `${text.slice(0, before + start.length)}\n\n${tableOf(rows)}\n\n${text.slice(rest)}`
}

/** Writes the table into the README. */
export async function writeReadme(rows: Row[]): Promise<void> {
  await writeWhole('README.md', withTable(await readFile('README.md', 'utf8'), rows))
}
