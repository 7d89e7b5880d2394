import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { change } from './copy.ts'

const folderOf = (slug: string) => `src/leaflets/${slug}`

/** Adds a leaflet like the short one to a copy of the project, with lines more in the heads of its editions; without an edition that is `false`. */
export function addLeaflet(
  folder: string,
  slug: string,
  heads: { full?: string | false; easyRead?: string | false; title?: string } = {},
): void {
  cpSync('tests/fixtures/leaflets/short', join(folder, folderOf(slug)), { recursive: true })
  const { title = `About ${slug}` } = heads
  change(folder, `${folderOf(slug)}/index.md`, 'title: Getting help', `title: ${title}`)
  change(folder, `${folderOf(slug)}/easy-read.md`, 'title: How to get help', `title: ${title}`)
  for (const [name, lines] of [
    ['index.md', heads.full],
    ['easy-read.md', heads.easyRead],
  ] as const) {
    const file = `${folderOf(slug)}/${name}`
    if (lines === false) rmSync(join(folder, file))
    else if (lines !== undefined)
      change(folder, file, 'reviewed: never', `reviewed: never\n${lines}`)
  }
}

/** Adds a line to a leaflet's file in a copy of the project. */
export function addLine(folder: string, file: string, line: string): void {
  const path = join(folder, file)
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${line}\n`)
}

/** Gives the names of the files in a folder and its folders, and of the folders, with forward slashes. */
export const namesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )

/** Gives the files of a folder whose name or text has some words. */
export function filesWith(folder: string, words: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  assert.ok(files.length > 0)
  return files.filter(
    (file) => file.includes(words) || readFileSync(file, 'latin1').includes(words),
  )
}
