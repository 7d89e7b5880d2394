import * as assert from 'uvu/assert'
import { commands } from '../../../scripts/command-line/commands.ts'
import { refuseKeptByNpm } from '../../../scripts/command-line/kept-by-npm.ts'
import { readCall } from '../../../scripts/command-line/read.ts'
import { UsageError } from '../../../scripts/output/usage-error.ts'
import { suite } from '../../suite.ts'

/** What is said when npm runs a command and has kept these options; nothing where it goes on. */
function said(name: string, kept: Record<string, string>): string | undefined {
  const command = commands[name]
  assert.ok(command)
  try {
    refuseKeptByNpm(name, command, { npm_lifecycle_event: name, ...kept })
  } catch (error) {
    assert.instance(error, UsageError)
    return (error as UsageError).message
  }
  return undefined
}

suite('an option without two hyphens before it', (test) => {
  test('is said in one line, with what to write', () => {
    assert.is(
      said('start', { npm_config_port: '8081x' }),
      'npm has kept --port for itself. Write two hyphens before it: npm start -- --port 8081x',
    )
    assert.is(
      said('check', { npm_config_links: 'true' }),
      'npm has kept --links for itself. Write two hyphens before it: npm run check -- --links',
    )
    assert.is(
      said('review', { npm_config_by: 'Jane Example' }),
      'npm has kept --by for itself. Write two hyphens before it: npm run review -- --by "Jane Example"',
    )
  })

  test("is said of a browser's address, but not of npm's own setting of that name", () => {
    assert.is(
      said('print', { npm_config_browser: 'ws://127.0.0.1:3000' }),
      'npm has kept --browser for itself. Write two hyphens before it: npm run print -- --browser ws://127.0.0.1:3000',
    )
  })

  test("is none where npm has settings of its own, or another command's", () => {
    assert.is(said('start', { npm_config_cache: '/tmp/npm', npm_config_links: 'true' }), undefined)
    assert.is(said('review', { npm_config_yes: 'true' }), undefined)
    assert.is(said('start', { npm_config_port: '' }), undefined)
    assert.is(said('print', { npm_config_browser: 'firefox' }), undefined)
    assert.is(said('start', { npm_lifecycle_event: 'test', npm_config_port: '1' }), undefined)
  })
})

suite('a command line that is nearly right', (test) => {
  const calls: [given: string, said: string][] = [
    ['biuld', 'There is no command "biuld". Did you mean "build"?'],
    ['Build', 'There is no command "Build". Did you mean "build"?'],
    ['strat', 'There is no command "strat". Did you mean "start"?'],
    ['check --link', 'There is no option --link. Did you mean "--links"?'],
    ['check --qick', 'There is no option --qick. Did you mean "--quick"?'],
    ['check --report', '--report needs a value: --report folder'],
    ['check --quick=yes', '--quick takes no value: write it without "=yes".'],
    ['check a b', '"check" can do nothing with "b".'],
    ['build --links', '--links is an option of "check", not of "build".'],
  ]
  for (const [given, message] of calls)
    test(`${given}: ${message}`, () => {
      try {
        readCall(given.split(' '), commands)
      } catch (error) {
        assert.instance(error, UsageError)
        assert.ok((error as UsageError).message.startsWith(message))
        return
      }
      assert.unreachable(`${given} is not refused.`)
    })
})
