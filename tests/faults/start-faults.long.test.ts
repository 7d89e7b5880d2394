import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChildProcess } from 'node:child_process'
import * as assert from 'uvu/assert'
import { freePort } from '../help/free-port.ts'
import { processesBelow } from '../help/processes.ts'
import { opened, until } from '../help/serving.ts'
import { suite } from '../suite.ts'
import { shortProject } from './project.ts'
import { assertNothingLeft, runFaulty } from './run.ts'
import type { Fault, Outcome } from './run.ts'
import { FaultTable } from './table.ts'

const port = await freePort()
const table = new FaultTable()
const index = join('src', 'leaflets', 'short', 'index.md')
const easyRead = join('src', 'leaflets', 'short', 'easy-read.md')

/** A site that is served. */
interface Served {
  folder: string
  child: ChildProcess
  said: () => string
  /** Gets what is at a path on it. */
  get: (path: string) => ReturnType<typeof opened>
}

/** Serves a project, in which things go wrong one after the other, until `use` has ended; then it is stopped by a signal, unless it has ended by itself. */
async function serve(
  folder: string,
  faults: Fault[],
  use: (served: Served) => Promise<void>,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<Outcome> {
  const command = ['start', '--port', String(port)]
  return runFaulty(folder, command, faults, {}, async ({ child, said }) => {
    await until(
      () => Promise.resolve(said().includes('Server at') || child.exitCode !== null),
      said,
    )
    if (child.exitCode !== null) return
    await use({ folder, child, said, get: (path) => opened(`http://127.0.0.1:${port}/${path}`) })
    child.kill(signal)
  })
}

/** Lends a project and removes it afterwards. */
async function inProject(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = shortProject()
  try {
    await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Asserts that the site goes on, with a whole PDF. */
async function goesOn({ get, said }: Served): Promise<void> {
  assert.is((await get('leaflets/short/')).status, 200, said())
  const { status, text } = await get('leaflets/short/short.pdf')
  assert.is(status, 200, text.slice(0, 300))
  assert.match(text, /^%PDF-[^]*%%EOF\s*$/)
}

const asked = (file: string): Fault['at'] => ({ methods: ['createReadStream'], file })
const pdf: Fault['at'] = { methods: ['rename'], file: '\\.cache/start/.*\\.pdf$' }

if (process.platform !== 'win32') {
  suite('npm start: a PDF that somebody asks for', (test) => {
    const faults: [what: string, fault: Fault, told: RegExp][] = [
      [
        'browser killed',
        { at: asked('/short/index\\.html$'), does: 'browser SIGKILL' },
        /The browser stopped while printing/,
      ],
      [
        'tab out of memory',
        { at: asked('/short/index\\.html$'), does: 'tabs SIGKILL' },
        /The browser's tab crashed while printing/,
      ],
      [
        'browser hung',
        { at: asked('/short/index\\.html$'), does: 'browser SIGSTOP' },
        /The browser did not answer for 120 s while printing/,
      ],
      ['disk full', { at: pdf, does: 'refuse ENOSPC' }, /The disk is full \(ENOSPC/],
      ['may not write', { at: pdf, does: 'refuse EACCES' }, /You do not have permission/],
    ]

    test('is refused with a message for each fault, and made the next time; the site goes on', () =>
      inProject(async (folder) => {
        const all = faults.map(([, fault]) => fault)
        const outcome = await serve(folder, all, async (served) => {
          for (const [what, , told] of faults) {
            const { status, text } = await served.get('leaflets/short/short.pdf')
            assert.is(status, 500, `${what}: ${text.slice(0, 300)}`)
            assert.ok(told.test(text), `${what}: ${text}`)
            assert.match(served.said(), told)
            assert.not.ok(existsSync(join(folder, '.cache/start/leaflets/short/short.pdf')), what)
            assert.is((await served.get('leaflets/short/easy-read/')).status, 200, what)
          }
          await goesOn(served)
        })
        for (const [what] of faults) table.row(what, 'start: makes a PDF', outcome)
        assert.is(outcome.end, 143, outcome.said)
        assertNothingLeft(outcome)
      }))

    for (const [signal, end] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const)
      test(`is not made any more after ${signal}: browser, profile and half a file are gone`, () =>
        inProject(async (folder) => {
          const outcome = await serve(
            folder,
            [],
            async ({ get, child }) => {
              void get('leaflets/short/short.pdf').catch(() => undefined)
              await until(() => Promise.resolve(hasTab(child)))
            },
            signal,
          )
          table.row(signal, 'start: makes a PDF', outcome)
          assert.is(outcome.end, end, outcome.said)
          assertNothingLeft(outcome)
        }))

    const hasTab = ({ pid = 0 }: ChildProcess) =>
      processesBelow(pid).some(({ command }) => command.includes('--type=renderer'))
  })

  suite('npm start: its pages', (test) => {
    const page: Fault['at'] = { methods: ['rename', 'writeFile'], file: '/short/index\\.html$' }

    test('that cannot be written at the start: it ends, and says why', () =>
      inProject(async (folder) => {
        for (const [what, code, told] of [
          ['disk full', 'ENOSPC', 'The disk is full'],
          ['may not write', 'EACCES', 'You do not have permission'],
        ] as const) {
          const fault = { at: page, does: `refuse ${code}` }
          const outcome = await serve(folder, [fault], () => Promise.resolve())
          table.row(what, 'start: its first build', outcome)
          assert.is(outcome.end, 1, outcome.said)
          assert.match(outcome.said, told)
          assertNothingLeft(outcome)
        }
        const next = await serve(folder, [], goesOn)
        assert.is(next.end, 143, next.said)
      }))

    test('that cannot be written later stay the old ones, until the next save; a clock that is set back, and a file that goes and comes, harm nothing', () =>
      inProject(async (folder) => {
        const again = { ...page, time: 2 }
        const faults = [
          { at: again, does: 'refuse ENOSPC' },
          { at: page, does: 'clock -0.05' },
        ]
        const outcome = await serve(folder, faults, async (served) => {
          const shows = (words: string) => async () =>
            (await served.get('leaflets/short/')).text.includes(words)
          save(folder, 'One more line.')
          await until(
            () => Promise.resolve(served.said().includes('The disk is full')),
            served.said,
          )
          save(folder, 'Another line.')
          await until(shows('Another line.'), served.said)
          save(folder, 'A line of another time.')
          await until(shows('A line of another time.'), served.said)

          renameSync(join(folder, easyRead), join(folder, 'away.md'))
          const missing = /index\.md {2}There is no easy-read\.md beside it/
          await until(() => Promise.resolve(missing.test(served.said())), served.said)
          save(folder, 'Without easy read.')
          await until(shows('Without easy read.'), served.said)
          assert.is((await served.get('')).status, 200)
          assert.not.match(served.said(), 'This is a bug')
          renameSync(join(folder, 'away.md'), join(folder, easyRead))
          save(folder, 'With easy read.')
          await until(shows('With easy read.'), served.said)
          await goesOn(served)
        })
        table.row('disk full', 'start: makes pages again', outcome)
        table.row('a clock an hour back', 'start: makes pages again', outcome)
        table.row('a file gone', 'start: makes pages again', outcome)
        assert.is(outcome.end, 143, outcome.said)
        assertNothingLeft(outcome)
      }))

    function save(folder: string, line: string): void {
      const file = join(folder, index)
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n${line}\n`)
    }
  })

  suite('npm start: another one', (test) => {
    test('at the same port ends and names a free one; at another port both serve', () =>
      inProject(async (folder) => {
        const outcome = await serve(folder, [], async (first) => {
          const second = await runFaulty(folder, ['start', '--port', String(port)])
          table.row('port taken', 'start', second)
          assert.is(second.end, 1, second.said)
          assert.match(second.said, /Another program is using port \d+.*--port \d+/s)
          assertNothingLeft(second)

          const other = await freePort()
          const third = await runFaulty(
            folder,
            ['start', '--port', String(other)],
            [],
            {},
            async ({ child, said }) => {
              await until(() => Promise.resolve(said().includes('Server at')), said)
              for (const at of [port, other]) {
                const { status } = await opened(`http://127.0.0.1:${at}/leaflets/short/`)
                assert.is(status, 200)
              }
              await Promise.all([
                goesOn(first),
                opened(`http://127.0.0.1:${other}/leaflets/short/short.pdf`),
              ])
              child.kill()
            },
          )
          table.row('another start', 'start', third)
          assert.is(third.end, 143, third.said)
          await wait(100)
          await goesOn(first)
        })
        assert.is(outcome.end, 143, outcome.said)
        assertNothingLeft(outcome)
      }))
  })

  suite('the faults of npm start', (test) => {
    test('that were tried', () => {
      table.print()
      assert.is(table.length, 15)
    })
  })
}
