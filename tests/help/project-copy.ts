import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fillProject } from '../../scripts/test/project.ts'

/** Makes a project of the made-up service under `.cache` that has its own `_site`, one page with the words "the old site", and gives its folder. */
export function copyProject(): string {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'copy-'))
  fillProject(folder)
  mkdirSync(join(folder, '_site'))
  writeFileSync(join(folder, '_site', 'index.html'), 'the old site')
  return folder
}
