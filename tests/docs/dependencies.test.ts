import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { suite } from '../suite.ts'

interface Manifest {
  version?: string
  license?: string
  repository?: string | { url: string }
  [kind: string]: unknown
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Manifest
const manifest = read('package.json')

/** Where each kind of dependency is listed. */
const sections: Record<string, string[]> = {
  'To run': ['dependencies', 'peerDependencies'],
  Optional: ['optionalDependencies'],
  'To develop': ['devDependencies'],
}

/** The rows of a section of the document: package, version, licence, who keeps it, size, what for, why. */
function rowsOf(section: string): string[][] {
  const text = readFileSync('docs/dependencies.md', 'utf8')
  const [, below = ''] = text.split(`\n## ${section}\n`)
  const [own = ''] = below.split('\n## ')
  return own
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', '')),
    )
}

suite('docs/dependencies.md', (test) => {
  for (const [section, kinds] of Object.entries(sections)) {
    const named = kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}))
    // What a site has to bring is installed to develop, too.
    const wanted = named.filter(
      (name) =>
        section !== 'To develop' || !Object.keys(manifest['peerDependencies'] ?? {}).includes(name),
    )
    const rows = rowsOf(section)

    test(`${section}: has each package of package.json once, and no other`, () => {
      assert.equal(rows.map(([name]) => name).sort(), wanted.sort())
    })

    for (const [name = '', version, licence, keeper = '', size, purpose, why] of rows)
      test(`${section}: ${name} is as it is installed`, () => {
        const installed = read(join('node_modules', name, 'package.json'))
        assert.is(version, installed.version)
        assert.is(licence, installed.license)
        const { repository } = installed
        const url = typeof repository === 'string' ? repository : (repository?.url ?? '')
        assert.match(url, `${keeper}/`)
        assert.match(size ?? '', /^\d+(?:\.\d)? [KM]B$/)
        assert.ok(purpose && why)
      })
  }
})
