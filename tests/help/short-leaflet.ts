import { spawnSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'

const fixture = 'tests/fixtures/leaflets/short'

/** The file of the short leaflet's easy read, from the project's folder. */
export const shortEasyRead = 'src/leaflets/short/easy-read.md'

/** Lets a copy of the project have one leaflet alone: the short one of the fixtures. */
export function useShortLeaflet(folder: string): void {
  const leaflets = join(folder, 'src', 'leaflets')
  rmSync(join(leaflets, 'if-you-do-not-agree'), { recursive: true })
  cpSync(fixture, join(leaflets, 'short'), { recursive: true })
  // It has no hard words, and a build refuses meanings and synonyms of words that no leaflet has.
  for (const name of ['glossary', 'synonyms'])
    writeFileSync(join(folder, '_data', `${name}.yaml`), '{}\n')
}

/** Makes the pages of a copy of the project, without its formats, and gives their folder. */
export function makePagesOf(folder: string): string {
  const program = `import('./scripts/pages.ts').then(({ makePages }) => makePages('pages'))`
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--eval', program], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.is(status, 0, stderr)
  return join(folder, 'pages')
}
