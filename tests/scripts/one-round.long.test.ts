import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as assert from 'uvu/assert'
import { change, everyleaf, inCopy } from '../help/copy.ts'
import { suite } from '../suite.ts'

const leaflets = 'src/leaflets'
const wide = 'W'.repeat(90)

/** Adds leaflets to a project: copies of the short one. */
function addLeaflets(folder: string, ...names: string[]): void {
  for (const name of names)
    cpSync('tests/fixtures/leaflets/short', join(folder, leaflets, name), { recursive: true })
}

/** Makes mistakes of all stages in five leaflets. */
function makeMistakes(folder: string): void {
  addLeaflets(folder, 'alone', 'broken', 'calls', 'dead', 'early')
  const full = (name: string) => `${leaflets}/${name}/index.md`
  change(folder, '_data/glossary.yaml', 'meaning: ', 'meaning: Call 020 7946 0999. ')
  change(folder, full('alone'), 'title: ', 'titel: ')
  change(folder, full('broken'), 'We help families.', '[No Such Link] helps. [Below](#belwo)')
  change(folder, full('calls'), 'We help families.', 'Call 020 7946 0000.')
  change(folder, full('dead'), 'We help families.', '[Words](/Words/) are hard.')
  change(folder, full('early'), 'We help families.', `We help ${wide}.`)
  change(
    folder,
    full('early').replace('index', 'easy-read'),
    'pictures/house.svg',
    'pictures/hose.svg',
  )
}

/** The start of each message, in the order in which they have to come. */
const mistakes = [
  /^_data\/glossary\.yaml:\d+:\d+ {2}The telephone number "020 7946 0999" is not in the data\./,
  /^src\/leaflets\/alone\/index\.md:2:1 {2}"title" is missing\./,
  /^src\/leaflets\/alone\/index\.md:2:8 {2}"titel" is not known here\./,
  /^src\/leaflets\/broken\/index\.md:8:1 {2}There is no link called "No Such Link"\./,
  /^src\/leaflets\/broken\/index\.md:8:\d+ {2}The link to #belwo is broken/,
  /^src\/leaflets\/calls\/index\.md:8:\d+ {2}The telephone number "020 7946 0000" is not in the data\./,
  /^src\/leaflets\/dead\/index\.md:8:\d+ {2}The link to \/Words\/ is broken\. Capital letters count: write \/words\/\./,
  /^src\/leaflets\/early\/easy-read\.md:\d+:1 {2}There is no picture pictures\/hose\.svg\./,
  /^src\/leaflets\/early\/index\.md:8(?::\S+)? {2}.*WWWW/,
]

/** Compares the lines of messages with the mistakes: each is named in its place, once for each format, and nothing else. */
function assertAll(lines: string[]): void {
  const messages = lines.filter((line) => /^(?:_data|src|leaflets)\/\S+ {2}/.test(line))
  const found = messages.map((line) => mistakes.findIndex((mistake) => mistake.test(line)))
  assert.equal(
    [...new Set(found)],
    mistakes.map((_, index) => index),
    messages.join('\n'),
  )
  assert.is(new Set(messages).size, messages.length)
}

suite('mistakes in the data, in five leaflets and in all stages', (test) => {
  test('are all told by one build, in the order of files and lines, and nothing is published', () => {
    inCopy((folder) => {
      makeMistakes(folder)
      const { status, stderr } = everyleaf(folder, 'build')
      assert.is(status, 1)
      assertAll(stderr.split('\n'))
      assert.not.match(stderr, /^ +at /m)
      assert.equal(readdirSync(join(folder, '_site')), ['index.html'])
      assert.equal(readdirSync(join(folder, '.cache')).sort(), ['browser', 'made'])
    })
  })

  test('are all told by one check, and alone for one leaflet', () => {
    inCopy((folder) => {
      makeMistakes(folder)
      const { status, stdout } = everyleaf(folder, 'check', '--report', 'out', '--json')
      assert.is(status, 1)
      const { errors, findings } = JSON.parse(stdout) as {
        errors: number
        findings: Record<
          'file' | 'line' | 'column' | 'what' | 'remedy' | 'severity' | 'state',
          string
        >[]
      }
      const lines = findings
        .filter(({ severity, state }) => severity === 'error' && state === 'open')
        .map(
          ({ file, line, column, what, remedy }) => `${file}:${line}:${column}  ${what} ${remedy}`,
        )
      assert.is(lines.length, errors)
      assertAll(lines)
      assert.match(readFileSync(join(folder, 'out', 'index.html'), 'utf8'), 'titel')

      const alone = everyleaf(folder, 'check', 'broken', '--quick')
      assert.is(alone.status, 1)
      assert.match(alone.stdout, 'No Such Link')
      assert.match(alone.stdout, '#belwo')
      assert.match(alone.stdout, '020 7946 0999')
      for (const other of ['titel', '020 7946 0000', '/Words/', 'hose.svg'])
        assert.not.match(alone.stdout, other)
      const unknown = everyleaf(folder, 'check', 'broke')
      assert.is(unknown.status, 2)
      assert.match(unknown.stderr, 'There is no leaflet "broke". Did you mean "broken"?')
    })
  })

  test('of the texts are all told by an Eleventy build that a site starts itself, and no page is written', () => {
    inCopy((folder) => {
      makeMistakes(folder)
      const program = resolve('node_modules/@11ty/eleventy/cmd.cjs')
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--import', 'tsx', program, '--config=eleventy.config.ts', '--output=out'],
        { cwd: folder, encoding: 'utf8' },
      )
      const said = stdout + stderr
      assert.is.not(status, 0)
      const ofTexts = ['020 7946 0999', '"titel"', 'No Such Link', '020 7946 0000', 'hose.svg']
      for (const mistake of ofTexts) assert.match(said, mistake)
      assert.not.ok(existsSync(join(folder, 'out', 'index.html')))
    })
  })
})

suite('data that cannot be used', (test) => {
  test('does not hide what is wrong with the heads of leaflets, and says what was not checked', () => {
    inCopy((folder) => {
      addLeaflets(folder, 'alone')
      change(folder, `${leaflets}/alone/index.md`, 'title: ', 'titel: ')
      change(folder, '_data/facts.yaml', '  number: ', '  numbr: ')
      writeFileSync(join(folder, '_data', 'links.yaml'), 'Us:\n  address: nowhere\n')
      const { status, stdout } = everyleaf(folder, 'check')
      assert.is(status, 1)
      for (const said of [
        /^_data\/facts\.yaml:\d+:\d+ {2}.*numbr/m,
        /^_data\/links\.yaml:2:\d+ {2}/m,
        /"titel" is not known/,
      ])
        assert.match(stdout, said)
      assert.not.match(stdout, 'There is no fact')
      assert.match(stdout, /^Not checked until the data is right: pages, accessibility, pdfs\.$/m)
      const { stderr } = everyleaf(folder, 'build')
      assert.match(stderr, 'numbr')
      assert.match(stderr, 'titel')
    })
  })
})
