import { readdir, readFile } from 'node:fs/promises'
import { dirname, posix, sep } from 'node:path'
import * as assert from 'uvu/assert'
import { suite } from './suite.ts'

const lowest = ['content', 'site', 'cache', 'languages', 'findings', 'files']
const inPlugins = (room: string): string => `plugins/${room}`

/** The rooms that the public interface and the commands are made of. */
const upper = ['options.ts', 'host', 'audit', 'easy-read', 'review', 'search', 'formats', 'hosting']

/** Which rooms a room may import, besides itself and packages. */
const allowed: Record<string, string[]> = {
  'eleventy.config.ts': ['plugins'],
  scripts: ['plugins', ...[...upper, ...lowest].map(inPlugins)],
  plugins: [...upper, ...lowest].map(inPlugins),
  'plugins/host': ['options.ts', 'easy-read', 'review', 'search', 'formats', ...lowest].map(
    inPlugins,
  ),
  'plugins/audit': ['formats', ...lowest].map(inPlugins),
  'plugins/options.ts': ['findings', 'languages', 'site'].map(inPlugins),
  'plugins/easy-read': lowest.map(inPlugins),
  'plugins/review': lowest.map(inPlugins),
  'plugins/search': lowest.map(inPlugins),
  'plugins/hosting': lowest.map(inPlugins),
  'plugins/formats': lowest.map(inPlugins),
  'plugins/content': ['languages', 'findings', 'files'].map(inPlugins),
  'plugins/site': ['languages', 'findings', 'files'].map(inPlugins),
  'plugins/cache': ['languages', 'findings', 'files'].map(inPlugins),
  'plugins/languages': [],
  'plugins/findings': [],
  'plugins/files': [],
}

const roomOf = (file: string): string => {
  const [top = '', second = ''] = file.split('/')
  // The options are read by the rooms below the public interface.
  if (top === 'plugins' && (!second.endsWith('.ts') || second === 'options.ts'))
    return inPlugins(second)
  return top
}

/** What a file imports from the project. */
const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(/from '(\.[^']+)'/g)].map((match) => posix.join(dirname(file), match[1] ?? ''))

/** Gives the imports of a file from a room that its own may not import. */
function wrongImports(file: string, text: string): string[] {
  const room = roomOf(file)
  return importsOf(file, text).filter(
    (target) => roomOf(target) !== room && !allowed[room]?.includes(roomOf(target)),
  )
}

/** The files of plugins, scripts and the configuration, with what they import. */
async function readImports(): Promise<Map<string, string[]>> {
  const entries = await Promise.all(
    ['plugins', 'scripts'].map((top) =>
      readdir(top, { recursive: true }).then((files) =>
        files.map((file) => `${top}/${file.split(sep).join('/')}`),
      ),
    ),
  )
  const files = ['eleventy.config.ts', ...entries.flat().filter((file) => file.endsWith('.ts'))]
  const texts = files.map(async (file) => importsOf(file, await readFile(file, 'utf8')))
  return new Map((await Promise.all(texts)).map((imports, index) => [files[index] ?? '', imports]))
}

/** Circles that are known: each is one to undo. */
const known: string[][] = []

/** Gives the circles of imports, types included: each file that can come back to itself, with the others of its circle. */
function circles(imports: Map<string, string[]>): string[][] {
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]))
  const together = [...imports.keys()].map((file) =>
    [...(reached.get(file) ?? [])].filter((other) => reached.get(other)?.has(file)).sort(),
  )
  const found = together.filter((files) => files.length > 0).map((files) => files.join())
  return [...new Set(found)].sort().map((files) => files.split(','))
}

function reachedFrom(file: string, imports: Map<string, string[]>): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(imports.get(file) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    waiting.push(...(imports.get(next) ?? []))
  }
  return reached
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

  test('have no circles of imports but those that are known', async () => {
    const found = circles(await readImports())
    assert.equal(
      found.filter((circle) => !known.some((one) => circle.every((file) => one.includes(file)))),
      [],
    )
  })

  test('a circle is found, of two files and of three, and nothing else', () => {
    const imports = new Map([
      ['a.ts', ['b.ts', 'd.ts']],
      ['b.ts', ['c.ts']],
      ['c.ts', ['a.ts']],
      ['d.ts', []],
      ['e.ts', ['f.ts', 'a.ts']],
      ['f.ts', ['e.ts']],
    ])
    assert.equal(circles(imports), [
      ['a.ts', 'b.ts', 'c.ts'],
      ['e.ts', 'f.ts'],
    ])
  })

  test('a plugin that imports its neighbour, and one that imports a script, are found', () => {
    assert.equal(
      wrongImports(
        'plugins/content/index.ts',
        "import { rows } from '../easy-read/markdown/rows.ts'",
      ),
      ['plugins/easy-read/markdown/rows.ts'],
    )
    assert.equal(
      wrongImports('plugins/findings/x.ts', "import { y } from '../../scripts/build.ts'"),
      ['scripts/build.ts'],
    )
    assert.equal(
      wrongImports('plugins/content/x.ts', "import { y } from '../findings/finding.ts'"),
      [],
    )
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
