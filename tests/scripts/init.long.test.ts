import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { askFor } from '../../scripts/init/ask.ts'
import { wrongAnswer } from '../../scripts/init/answers.ts'
import { suite } from '../suite.ts'
import { plainEnvironment } from '../help/plain-environment.ts'

const answers = ['--name', 'Hill: a "toy" library', '--phone', '01632 960123']
const email = 'hello@hill.example'

/** Runs a command of everyleaf in a folder of another project. */
function run(folder: string, ...given: string[]) {
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', resolve('scripts/everyleaf.ts'), ...given],
    { cwd: folder, encoding: 'utf8', env: plainEnvironment() },
  )
}

/** Makes an empty folder, below which the project's own packages are found. */
function emptyFolder(): string {
  mkdirSync('.cache', { recursive: true })
  return mkdtempSync(join('.cache', 'new-site-'))
}

/** Installs Everyleaf's source in a site, as npm would its package. */
function installIn(site: string): void {
  const folder = join(site, 'node_modules', 'everyleaf')
  mkdirSync(folder, { recursive: true })
  const described = { name: 'everyleaf', type: 'module', exports: './index.ts' }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(described))
  writeFileSync(join(folder, 'index.ts'), "export * from '../../../../plugins/index.ts'\n")
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[/\\](?:node_modules|\.cache)[/\\]/.test(file.slice(folder.length)))
}

/** Gives the texts of our own organisation's and site's data that a file has in it. */
function ownTextsIn(file: string): string[] {
  const text = readFileSync(file, 'latin1')
  return [...ownTexts, 'Islington', 'SENDIAS', 'SEND ', 'Tribunal', 'mediation'].filter((one) =>
    text.includes(one),
  )
}

/** An address of a place for examples is nobody's. */
const ownTexts = ['organisation', 'site'].flatMap((name) =>
  Object.values(parse(readFileSync(`_data/${name}.yaml`, 'utf8')) as object)
    .filter((value): value is string => typeof value === 'string' && value.length > 5)
    .filter((value) => !value.includes('example.org')),
)

/** Gives how many pages a build says that its search has. */
const searchable = (output: string) => /search over (\d+) pages/.exec(output)?.[1]

suite('a new site', (test) => {
  const site = emptyFolder()
  process.once('exit', () => {
    rmSync(site, { recursive: true, force: true })
  })

  test('is made without a question, and has the answers in one place', () => {
    const { status, stderr } = run(site, 'init', '--yes', ...answers, '--email', email)
    assert.is(status, 0, stderr)
    installIn(site)
    const organisation = parse(
      readFileSync(join(site, '_data', 'organisation.yaml'), 'utf8'),
    ) as object
    assert.ok(Object.values(organisation).includes('Hill: a "toy" library'))
    for (const once of ['01632 960123', email]) {
      const where = filesOf(site).filter((file) => readFileSync(file, 'utf8').includes(once))
      assert.equal(where, [join(site, '_data', 'organisation.yaml')])
    }
    const described = JSON.parse(readFileSync(join(site, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
      version: string
      devDependencies: Record<string, string>
    }
    assert.equal(described.dependencies, {
      '@11ty/eleventy': own.devDependencies['@11ty/eleventy'],
      everyleaf: own.version,
    })
  })

  test('has an example that passes the checks and becomes pages, PDFs and search', () => {
    const checked = run(site, 'check')
    assert.match(checked.stdout, /^0 errors, 1 warning, 0 excused\.$/m)
    assert.is(checked.status, 0)
    const { status, stdout, stderr } = run(site, 'build')
    assert.is(status, 0, stderr)
    assert.is(searchable(stdout), '2')
    assert.not.match(stdout, 'To fix:')
    for (const kind of ['', '-large-print', '-easy-read', '-booklet'])
      assert.ok(
        existsSync(join(site, `_site/leaflets/borrowing-toys/borrowing-toys${kind}.pdf`)),
        kind,
      )
  })

  test('has nothing of our own service in any file', () => {
    assert.ok(ownTexts.length >= 8)
    assert.ok(ownTextsIn('_data/organisation.yaml').length >= 8)
    for (const file of filesOf(site)) assert.equal(ownTextsIn(file), [], file)
  })

  test('takes a new leaflet, which passes the checks as it is, and is published when its line "draft: true" is gone', () => {
    const made = run(site, 'new', 'your-1-2-3')
    assert.is(made.status, 0, made.stderr)
    const { status, stdout } = run(site, 'check')
    assert.is(status, 0)
    assert.match(stdout, /^0 errors, /m)
    assert.match(stdout, /^src\/leaflets\/your-1-2-3\/easy-read\.md passes the checks/m)
    rmSync(join(site, 'src', 'leaflets', 'borrowing-toys'), { recursive: true })
    const asDraft = run(site, 'build')
    assert.is(asDraft.status, 0, asDraft.stderr)
    assert.match(asDraft.stdout, /^ {2}Drafts left out: your-1-2-3$/m)
    const full = join(site, 'src', 'leaflets', 'your-1-2-3', 'index.md')
    writeFileSync(full, readFileSync(full, 'utf8').replace('draft: true\n', ''))
    const without = run(site, 'build')
    assert.is(without.status, 0, without.stderr)
    assert.is(searchable(without.stdout), '2')
    const unused = run(site, 'check')
    assert.is(unused.status, 0)
    for (const rule of ['unused-meaning', 'unused-synonym'])
      assert.match(unused.stdout, `[${rule}]`)
  })

  test('refuses a leaflet that is there, and a name that cannot be an address', () => {
    const before = filesOf(site)
    for (const [name, message] of [
      ['your-1-2-3', /^There is a leaflet "your-1-2-3" already, /m],
      ['Ask_us', /^"Ask_us" cannot be part of a web address\. /m],
      ['../ask', /^"\.\.\/ask" cannot be part of a web address\. /m],
      ['-ask', /^There is no option /m],
    ] as const) {
      const { status, stderr } = run(site, 'new', name)
      assert.is(status, name === '-ask' ? 2 : 1)
      assert.match(stderr, message)
      assert.not.match(stderr, /^ +at /m)
    }
    assert.equal(filesOf(site), before)
  })

  test('works without any leaflet: no PDFs, and a search over nothing, not even over pages for staff', () => {
    rmSync(join(site, 'src'), { recursive: true })
    const config = join(site, 'eleventy.config.js')
    const text = readFileSync(config, 'utf8')
    writeFileSync(config, text.replace("home: '/',", "home: '/', timeLimits: '/staff/',"))
    assert.not.equal(readFileSync(config, 'utf8'), text)
    const { status, stdout, stderr } = run(site, 'build', '--staff')
    assert.is(status, 0, stderr)
    assert.match(stdout, /, 0 PDFs, search over 0 pages\.$/m)
    assert.match(readFileSync(join(site, '_site', 'index.html'), 'utf8'), 'no leaflets yet')
    assert.is(run(site, 'check').status, 0)
    const search = readFileSync(join(site, '_site', 'search', 'index.html'), 'utf8')
    assert.match(search, 'There are no leaflets to search yet.')
    assert.not.match(search, '<script')
  })

  test('is not made in a folder that has something in it', () => {
    const { status, stderr } = run(site, 'init', '--yes', ...answers, '--email', email)
    assert.is(status, 1)
    assert.match(stderr, /^\nThis folder has a project in it already\. [^\n]+\n$/)
    assert.is(existsSync(join(site, 'src', 'leaflets')), false)
  })
})

suite('the answers for a new site', (test) => {
  test('are asked for again until they can be used', async () => {
    const given = ['call us', '', ' 01632 960123 ']
    const asked: string[] = []
    const answer = await askFor('phone', (question) => {
      asked.push(question)
      return Promise.resolve(given[asked.length - 1] ?? '')
    })
    assert.is(answer, '01632 960123')
    assert.is(asked.length, 3)
    assert.match(asked[0] ?? '', /^Which telephone number/)
    assert.match(asked[1] ?? '', /^Write the telephone number .*\nWhich telephone number/)
  })

  test('cannot be empty, or of another kind', () => {
    assert.is(wrongAnswer('name', 'Hill: a "toy" library'), undefined)
    assert.match(wrongAnswer('name', ' ') ?? '', /^Write /)
    assert.match(wrongAnswer('email', 'hello at hill') ?? '', /^Write an e-mail address/)
  })

  test('that are wrong or missing on the command line are named, and nothing is written', () => {
    const folder = emptyFolder()
    try {
      const missing = run(folder, 'init', '--yes', ...answers)
      assert.match(missing.stderr, /^Add --email "…", or leave out --yes\.$/m)
      const wrong = run(folder, 'init', '--yes', ...answers, '--email', 'hello')
      assert.match(wrong.stderr, /^--email: Write an e-mail address/m)
      const nobody = run(folder, 'init')
      assert.match(nobody.stderr, /^Nobody is here to answer questions\. /m)
      assert.equal(
        [missing, wrong, nobody].map(({ status }) => status),
        [2, 2, 2],
      )
      assert.equal(readdirSync(folder), [])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
