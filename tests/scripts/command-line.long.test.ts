import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import * as assert from 'uvu/assert'
import { commands } from '../../scripts/command-line/commands.ts'
import { readCall } from '../../scripts/command-line/read.ts'
import { UsageError } from '../../scripts/output/usage-error.ts'
import { everyleaf, inCopy } from '../help/copy.ts'
import { suite } from '../suite.ts'

const read = (...given: string[]) => readCall(given, commands)

/** What is said about a command line that cannot be understood. */
function refusal(...given: string[]): string {
  try {
    read(...given)
  } catch (error) {
    assert.instance(error, UsageError)
    return (error as UsageError).message
  }
  throw new Error(`Not refused: ${given.join(' ')}`)
}

suite('a command line', (test) => {
  test('names a command, a leaflet and options, in any order', () => {
    const wanted = {
      name: 'review',
      leaflet: 'x',
      values: { by: 'Ada', yes: true, today: '2027-03-31' },
    }
    assert.equal(read('review', 'x', '--by', 'Ada', '--yes', '--today', '2027-03-31'), wanted)
    assert.equal(read('--today=2027-03-31', '--yes', 'review', '--by=Ada', 'x'), wanted)
    assert.equal(read('build', '-h').values, { help: true })
    assert.equal(read(), { name: undefined, leaflet: undefined, values: {} })
  })

  test('an option that may be given more than once keeps each value, in order', () => {
    const one = 'ws://127.0.0.1:3000'
    const other = 'ws://127.0.0.1:3001'
    assert.equal(read('print', '--browser', one, `--browser=${other}`, 'x'), {
      ...{ name: 'print', leaflet: 'x' },
      values: { browser: [one, other] },
    })
    assert.equal(read('print', '--browser', one).values, { browser: [one] })
    assert.equal(read('start', '--port=1', '--port=2').values, { port: '2' })
    assert.match(refusal('print', '--browser'), '--browser needs a value: --browser ws://…')
  })

  test('an unknown command and an unknown option are refused with the one that was probably meant', () => {
    assert.is(
      refusal('bild'),
      'There is no command "bild". Did you mean "build"? The commands are: init, new, build, print, check, review, start.',
    )
    assert.match(refusal('constructor'), 'There is no command "constructor". The commands are:')
    assert.match(refusal('start', '--prot', '8081'), 'no option --prot. Did you mean "--port"?')
    assert.match(refusal('check', '--constructor'), 'There is no option --constructor.')
    assert.match(refusal('-x'), 'There is no option -x.')
  })

  test('an option of another command is refused by name', () => {
    assert.is(
      refusal('check', '--by', 'Ada'),
      '--by is an option of "review", not of "check".\nIts options: npm run check -- --help',
    )
    assert.match(refusal('build', '--port=8081'), '--port is an option of "start", not of "build".')
  })

  test('a missing value is said, also if another option is in its place, and so is one too many', () => {
    assert.match(refusal('start', '--port'), '--port needs a value: --port 8080')
    assert.match(refusal('review', 'x', '--by', '--yes'), '--by needs a value: --by "Your name"')
    assert.match(refusal('check', '--links=no'), '--links takes no value: write it without "=no".')
    assert.is(read('review', '--by=--yes').values['by'], '--yes')
  })

  test('a word too many is refused', () => {
    assert.match(refusal('build', 'x'), '"build" can do nothing with "x".')
    assert.match(refusal('review', 'x', 'y'), '"review" can do nothing with "y".')
  })
})

suite('everyleaf', (test) => {
  test('lists its commands, and each describes itself with its own options and an example', () => {
    const all = everyleaf('.', '--help')
    assert.is(all.status, 0)
    for (const [name, { options, example }] of Object.entries(commands)) {
      assert.match(all.stdout, new RegExp(`^ {2}${name} `, 'm'))
      const { status, stdout } = everyleaf('.', name, '--help')
      assert.is(status, 0)
      for (const option of [...Object.keys(options), 'today', 'help', 'version'])
        assert.match(stdout, new RegExp(`^ {2}--${option}\\b`, 'm'), `${name} ${option}`)
      const call = name === 'start' ? 'npm start' : `npm run ${name}`
      const written = example === '' ? call : `${call} -- ${example}`
      assert.ok(stdout.endsWith(`For example: ${written}\n`), stdout)
      assert.is(stdout.includes('--readers'), name === 'review')
    }
  })

  test('a wrong call has the exit code 2 and no stack', () => {
    const calls = [
      ...[[], ['bild'], ['check', '--by', 'Ada'], ['start', '--port', 'abc']],
      ...[
        ['check', '--today', '2027-13-01'],
        ['review', 'nope'],
      ],
    ]
    for (const given of calls) {
      const { status, stdout, stderr } = everyleaf('.', ...given)
      assert.is(status, 2, given.join(' '))
      assert.is(stdout, '')
      assert.not.match(stderr, /^\s+at /m)
    }
  })

  test('says its version', () => {
    assert.match(everyleaf('.', '--version').stdout, /^\d+\.\d+\.\d+\n$/)
  })

  test('in a folder that is no project it says in one line what is missing and where to run it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'everyleaf-'))
    const script = resolve('scripts/everyleaf.ts')
    const loader = resolve('node_modules/tsx/dist/cli.mjs')
    const run = (...given: string[]) =>
      spawnSync(process.execPath, [loader, script, ...given], { cwd: folder, encoding: 'utf8' })
    try {
      const inSites = Object.keys(commands).filter((name) => !commands[name]?.anywhere)
      for (const name of inSites) {
        const { status, stderr } = run(name)
        assert.is(status, 2, name)
        assert.match(
          stderr,
          /^\nThere is no eleventy\.config\.ts or eleventy\.config\.js in .+\. Run this in .+\n$/,
        )
      }
      assert.is(run('build', '--help').status, 0)
      const { status, stderr } = run('init')
      assert.is(status, 2)
      assert.match(
        stderr,
        /^\nNobody is here to answer questions\. Run: everyleaf init --yes .+\n$/,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('names the leaflet that was probably meant', () => {
    inCopy((folder) => {
      for (const name of ['print', 'review']) {
        const { status, stderr } = everyleaf(folder, name, 'if-you-dont-agree')
        assert.is(status, 2, name)
        assert.match(stderr, 'Did you mean "if-you-do-not-agree"?')
      }
      const { status, stderr } = everyleaf(folder, 'print', 'if-you-do-not-agree')
      assert.is(status, 1)
      assert.match(stderr, 'The leaflet if-you-do-not-agree is not in _site yet. Run')
    })
  })
})
