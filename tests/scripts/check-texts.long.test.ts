import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { linesBeforeText } from '../../plugins/content/text-below.ts'
import { change, everyleaf } from '../help/copy.ts'
import { copyProject } from '../help/project-copy.ts'
import { useShortLeaflet } from '../help/short-leaflet.ts'
import { suite } from '../suite.ts'

const phone = '020 7946 0000'

/** For each place where people write texts: its file, and what is changed there. */
const places: [place: string, file: string, from: string, to: string][] = [
  ['site name', '_data/site.yaml', 'name: ', 'name: @ '],
  ['site description', '_data/site.yaml', 'description: ', 'description: @ '],
  ['fact, what', '_data/facts.yaml', '  what: ', '  what: @ '],
  ['fact, from', '_data/facts.yaml', '  from: ', '  from: @ '],
  ['fact, authority', '_data/facts.yaml', '  authority: ', '  authority: @ '],
  ['fact, note', '_data/facts.yaml', '  note: ', '  note: @ '],
  ['meaning', '_data/glossary.yaml', '  meaning: ', '  meaning: @ '],
  [
    'meaning in quotes over two lines',
    '_data/glossary.yaml',
    'meaning: A house',
    'meaning: "A\n    house @',
  ],
  ['synonym', '_data/synonyms.yaml', 'home: ["', 'home: ["@ '],
  ['reason', '_data/accessibility.yaml', 'why: ', 'why: @ '],
  ...['index', 'easy-read'].flatMap((name): [string, string, string, string][] => {
    const file = `src/leaflets/short/${name}.md`
    return [
      [`${name} title`, file, 'title: ', 'title: @ '],
      [`${name} description`, file, 'description: ', 'description: @ '],
      [`${name} text`, file, 'We help', 'We @ help'],
      [`${name} heading`, file, '## What', '## What @'],
    ]
  }),
  ['cover', 'src/leaflets/short/easy-read.md', '- Have', '- @ Have'],
  ['date', 'src/leaflets/short/easy-read.md', '- Appeal', '- @ Appeal'],
  ['description of a picture', 'src/leaflets/short/easy-read.md', '![A house', '![A @ house'],
]

/** Changes every place in a project; gives the place of each change, `file:line:column`. */
function changeAll(folder: string, put: string): string[] {
  for (const [, file, from, to] of places) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    assert.ok(text.includes(from), `${file} has no "${from}"`)
    writeFileSync(path, text.replace(from, to))
  }
  return [...new Set(places.map(([, file]) => file))].flatMap((file) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replaceAll('@', put))
    return text.split('\n').flatMap((line, index) => {
      const column = line.indexOf('@')
      return column < 0 ? [] : [`${file}:${index + 1}:${column + 1}`]
    })
  })
}

/** Makes a copy of the project with the short leaflet and something in each data file. */
function shortProject(): string {
  const folder = copyProject()
  useShortLeaflet(folder)
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, '_data', `${name}.yaml`), text)
  }
  const comment = `# Not for readers: call 020 7946 0999 or {nobody}.\n`
  put(
    'glossary',
    `${comment}mouse:\n  meaning: A mouse is small.\nhouse:\n  meaning: A house is for people."\n`,
  )
  put('synonyms', `${comment}home: ["house"]\n`)
  put(
    'accessibility',
    `${comment}left_out:\n  - rule: color-contrast\n    why: We cannot change it.\n`,
  )
  appendFileSync(join(folder, '_data', 'facts.yaml'), comment)
  return folder
}

suite('everyleaf check: texts in every file', (test) => {
  const folders: string[] = []
  const project = () => {
    const folder = shortProject()
    folders.push(folder)
    return folder
  }
  process.once('exit', () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  test('a telephone number that the data does not have is an error at its place, wherever it is', () => {
    const folder = project()
    const expected = changeAll(folder, phone)
    assert.is(expected.length, places.length)
    const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
    assert.is(status, 1)
    const found = [...stdout.matchAll(/^(\S+) {2}The telephone number "020 7946 0000" is not/gm)]
    assert.equal(found.map(([, place]) => place).sort(), expected.sort())
    assert.not.match(stdout, '020 7946 0999')
  })

  test('and stops a build by Eleventy alone', () => {
    for (const [file, from, to] of [
      ['_data/glossary.yaml', 'A house', `A house ${phone}`],
      ['src/leaflets/short/easy-read.md', 'We help', `We ${phone} help`],
    ] as const) {
      const folder = project()
      change(folder, file, from, to)
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', 'node_modules/@11ty/eleventy/cmd.cjs', '--config=eleventy.config.ts'],
        { cwd: folder, encoding: 'utf8' },
      )
      assert.is(status, 1)
      assert.match(stderr, `The telephone number "${phone}" is not in the data.`)
    }
  })

  test('a name that the organisation does not have is an error at its place, with the nearest', () => {
    const folder = project()
    // A text that starts with a brace would need quotes.
    const put = 'at {advise-line}'
    const expected = changeAll(folder, put).map((place) => {
      const [file = '', line = '', column = ''] = place.split(':')
      const text = file.endsWith('.md') ? readFileSync(join(folder, file), 'utf8') : ''
      // In a leaflet's head, the whole text is named.
      const isHead = Number(line) <= linesBeforeText(text)
      return `${file}:${line}:${Number(column) + (isHead ? 0 : put.indexOf('{'))}`
    })
    const { status, stdout } = everyleaf(folder, 'check', '--quick', '--all')
    assert.is(status, 1)
    const found = [...stdout.matchAll(/^(\S+:\d+:\d+) {2}(.*)$/gm)].filter(([, , message]) =>
      message?.includes('"advise-line"'),
    )
    for (const [, , message = ''] of found) assert.match(message, 'Did you mean {advice-line}?')
    assert.equal(found.map(([, place]) => place).sort(), expected.sort())
  })
})
