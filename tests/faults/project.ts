import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { copyProject } from '../help/project-copy.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { contentsOf } from './run.ts'

/** Makes a project of the short leaflet, which has an old site, and gives its folder. */
export function shortProject(): string {
  const folder = copyProject('nothing')
  useShortLeaflet(folder)
  return folder
}

/** Asserts that a project has its old site, and nothing else. */
export function assertOldSite(folder: string): void {
  assert.equal([...contentsOf(join(folder, '_site'))], [['index.html', 'the old site']])
}

/** Asserts that a project has its new site. */
export function assertNewSite(folder: string): void {
  const files = contentsOf(join(folder, '_site'))
  for (const name of ['index.html', 'pagefind/pagefind-entry.json', 'leaflets/short/short.pdf'])
    assert.ok(files.has(name), name)
}
