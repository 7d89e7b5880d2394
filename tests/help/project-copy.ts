import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptFolder } from '../../plugins/cache/place.ts'
import { fillProject } from '../../scripts/test/project.ts'

/**
 * Makes a project of the made-up service under `.cache` that has its own `_site`, one page with the words "the old site", and gives
 * its folder. Its builds make only what differs from the tests' site, unless they have to make everything.
 */
export function copyProject(made: 'kept' | 'nothing' = 'kept'): string {
  mkdirSync('.cache', { recursive: true })
  const folder = mkdtempSync(join('.cache', 'copy-'))
  fillProject(folder)
  if (made === 'kept')
    cpSync(join('.cache/project', keptFolder), join(folder, keptFolder), { recursive: true })
  mkdirSync(join(folder, '_site'))
  writeFileSync(join(folder, '_site', 'index.html'), 'the old site')
  return folder
}
