import { readdir, readFile } from 'node:fs/promises'
import { dirname, posix, sep } from 'node:path'
import * as assert from 'uvu/assert'
import { suite } from './suite.ts'

/** Which rooms a room may import, besides itself and packages. */
const allowed: Record<string, string[]> = {
  'eleventy.config.ts': ['plugins'],
  scripts: [
    'plugins',
    ...['leaflet', 'easy-read', 'search', 'formats', 'text', 'shared'].map(
      (room) => `plugins/${room}`,
    ),
  ],
  plugins: ['host', 'leaflet', 'easy-read', 'search', 'formats', 'shared'].map(
    (room) => `plugins/${room}`,
  ),
  'plugins/host': ['leaflet', 'easy-read', 'formats', 'shared'].map((room) => `plugins/${room}`),
  'plugins/leaflet': ['plugins/text', 'plugins/shared'],
  'plugins/easy-read': ['plugins/text', 'plugins/shared'],
  'plugins/search': ['plugins/text', 'plugins/shared'],
  'plugins/formats': ['plugins/text', 'plugins/shared'],
  'plugins/text': ['plugins/shared'],
  'plugins/shared': [],
}

const roomOf = (file: string): string => {
  const [top = '', second = ''] = file.split('/')
  return top === 'plugins' && !second.endsWith('.ts') ? `plugins/${second}` : top
}

/** Gives the imports of a file from a room that its own may not import. */
function wrongImports(file: string, text: string): string[] {
  const room = roomOf(file)
  return [...text.matchAll(/from '(\.[^']+)'/g)]
    .map((match) => posix.join(dirname(file), match[1] ?? ''))
    .filter((target) => roomOf(target) !== room && !allowed[room]?.includes(roomOf(target)))
}

suite('the rooms', (test) => {
  test('import only the rooms below them', async () => {
    const entries = await Promise.all(
      ['plugins', 'scripts'].map((top) =>
        readdir(top, { recursive: true }).then((files) =>
          files.map((file) => `${top}/${file.split(sep).join('/')}`),
        ),
      ),
    )
    const files = ['eleventy.config.ts', ...entries.flat().filter((file) => file.endsWith('.ts'))]
    assert.ok(files.length > 40)
    for (const file of files) {
      assert.equal(wrongImports(file, await readFile(file, 'utf8')), [], file)
    }
  })

  test('a plugin that imports its neighbour, and one that imports a script, are found', () => {
    assert.equal(
      wrongImports(
        'plugins/leaflet/index.ts',
        "import { rows } from '../easy-read/markdown/rows.ts'",
      ),
      ['plugins/easy-read/markdown/rows.ts'],
    )
    assert.equal(
      wrongImports('plugins/shared/x.ts', "import { y } from '../../scripts/build.ts'"),
      ['scripts/build.ts'],
    )
    assert.equal(wrongImports('plugins/text/x.ts', "import { y } from '../shared/finding.ts'"), [])
  })

  test('the top level has what it should', async () => {
    const usual = [
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'dist',
      'eslint.config.js',
      'eleventy.config.ts',
      'docs',
      'bench',
      'node_modules',
      '_site',
    ]
    const rooms = ['src', '_data', '_includes', 'plugins', 'scripts', 'tests']
    const found = (await readdir('.')).filter((name) => !name.startsWith('.'))
    assert.equal(
      found.filter((name) => ![...usual, ...rooms].includes(name)),
      [],
    )
  })
})
