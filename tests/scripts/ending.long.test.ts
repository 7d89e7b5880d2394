import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as assert from 'uvu/assert'
import { freePort } from '../help/free-port.ts'
import { findBrowser } from '../../plugins/formats/browser/index.ts'
import { processesBelow, stillRunning } from '../help/processes.ts'
import type { Process } from '../help/processes.ts'
import { copyProject } from '../help/project-copy.ts'
import { plainEnvironment } from '../help/plain-environment.ts'
import { suite } from '../suite.ts'

/** A command that runs in a copy of the project, with its own folder for temporary files. */
interface Run {
  folder: string
  child: ChildProcess
  said: () => string
  /** Gives the main processes of the browsers that it has started. */
  browsers: () => Process[]
  /** Waits until something is true, and fails if the command ends first. */
  until: (holds: () => boolean) => Promise<void>
}

interface Ended {
  code: number | null
  said: string
}

/** Runs `everyleaf <command>`, lets `meddle` interfere, and asserts what must be true at each end: the old site as it was, no folder and no process left. */
async function run(
  command: string[],
  meddle: (run: Run) => Promise<void> | void,
  environment: Record<string, string> = {},
): Promise<Ended> {
  const folder = copyProject('nothing')
  // The copy uses the browser that is unpacked already.
  const { executablePath, env } = await findBrowser()
  const temporary = resolve(folder, 'temporary')
  mkdirSync(temporary)
  const seen = new Map<number, Process>()
  let said = ''
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/everyleaf.ts', ...command], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...plainEnvironment(),
      ...env,
      PUPPETEER_EXECUTABLE_PATH: executablePath,
      TMPDIR: temporary,
      TSX_DISABLE_CACHE: '1',
      ...environment,
    },
  })
  const look = () => {
    const all = processesBelow(child.pid ?? 0)
    for (const one of all) seen.set(one.id, one)
    return all
  }
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const end = new Promise<number | null>((done) => child.once('close', done))
  try {
    await meddle({
      folder,
      child,
      said: () => said,
      browsers: () =>
        look().filter(
          ({ id, group, command }) => id === group && command.includes('--user-data-dir'),
        ),
      async until(holds) {
        while (!holds()) {
          if (child.exitCode !== null) throw new Error(`It ended before: ${said}`)
          look()
          await wait(10)
        }
      },
    })
    const code = await end
    for (let tries = 0; tries < 20 && stillRunning([...seen.values()]).length > 0; tries++)
      await wait(50)
    assert.equal(stillRunning([...seen.values()]), [])
    assert.equal(readdirSync(join(folder, '_site')), ['index.html'])
    assert.is(readFileSync(join(folder, '_site', 'index.html'), 'utf8'), 'the old site')
    const kept = [folder, join(folder, '.cache')].flatMap((one) => readdirSync(one))
    assert.equal(
      kept.filter((name) => name.startsWith('.everyleaf')),
      [],
    )
    assert.equal(
      readdirSync(temporary).filter((name) => name.startsWith('everyleaf')),
      [],
    )
    return { code, said }
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Waits until the browser that has passed its test prints: two tabs are open besides the one it starts with. */
async function printing({ folder, browsers, until }: Run, tabs = 2): Promise<Process> {
  let main: Process | undefined
  await until(() => existsSync(join(folder, '.cache', 'browser', 'probed.json')))
  await until(() => {
    main = browsers().find((browser) => tabsOf(browser).length > tabs)
    return main !== undefined
  })
  if (!main) throw new Error('The browser ended.')
  return main
}

function tabsOf(main: Process): Process[] {
  return processesBelow(main.id).filter(({ command }) => command.includes('--type=renderer'))
}

if (process.platform === 'win32') {
  suite('a run that is interrupted', (test) => {
    test('is not tested on Windows, which has neither these signals nor this list of processes', () =>
      undefined)
  })
} else {
  suite('a build whose browser dies', (test) => {
    test('while it prints: says what was printed and what to do, and the old site stays', async () => {
      const { code, said } = await run(['build'], async (run) => {
        process.kill((await printing(run)).id, 'SIGKILL')
      })
      assert.is(code, 1)
      assert.match(
        said,
        /The browser stopped while printing https:\/\/\S+ as [a-z-]+\. .*memory\. Close other programs/,
      )
      assert.not.match(said, /^ +at /m)
    })

    test('while it tests the pages: says which page, and the old site stays', async () => {
      const { code, said } = await run(['build'], async (run) => {
        const { id } = await printing(run)
        await run.until(() => /Printing (\d+) of \1/.test(run.said()))
        process.kill(id, 'SIGKILL')
      })
      assert.is(code, 1)
      assert.match(
        said,
        /The browser stopped while testing the accessibility of \/\S* in (light|dark) colours\./,
      )
      assert.not.match(said, /^ +at /m)
    })
  })

  suite('a run that is interrupted', (test) => {
    for (const [signal, expected] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const) {
      test(`build by ${signal}: exit code ${expected}; browser and folders go, the old site stays`, async () => {
        const { code } = await run(['build'], async (run) => {
          await printing(run)
          run.child.kill(signal)
        })
        assert.is(code, expected)
      })
    }

    test('check by SIGINT: its folder goes', async () => {
      const { code } = await run(['check'], async ({ child, folder, until }) => {
        await until(() => existsSync(join(folder, '.cache', `.everyleaf-check-${child.pid ?? 0}`)))
        child.kill('SIGINT')
      })
      assert.is(code, 130)
    })

    test('start by SIGINT, while it prints: the browser goes', async () => {
      const port = String(await freePort())
      const { code } = await run(['start', '--port', port], async (run) => {
        await run.until(() => run.said().includes('Server at'))
        const name = 'if-you-do-not-agree'
        const asked = fetch(`http://127.0.0.1:${port}/leaflets/${name}/${name}.pdf`).catch(
          () => undefined,
        )
        await printing(run, 1)
        run.child.kill('SIGINT')
        await asked
      })
      assert.is(code, 130)
    })
  })
}

suite('a build that may not write', (test) => {
  // A disk cannot be filled, nor permissions removed from every user, on each machine: Node is told to refuse as the system would.
  const refusing = (method: string, code: string, file: string, argument = 0) => {
    const script = `import fs from 'node:fs'; import { syncBuiltinESMExports as sync } from 'node:module'
for (const room of [fs, fs.promises]) { const real = room.${method}; if (real) room.${method} = (...given) => {
  if (!String(given[${argument}]).endsWith(${JSON.stringify(file)})) return real(...given)
  throw Object.assign(new Error('refused'), { code: ${JSON.stringify(code)}, path: String(given[0]) }) } } sync()`
    return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` }
  }
  for (const [title, environment, told] of [
    [
      'on a full disk',
      refusing('rename', 'ENOSPC', '.pdf', 1),
      /The disk is full \(ENOSPC: \S+\.pdf\)\. Free some space on it, then try again\./,
    ],
    [
      'over the old site',
      refusing('renameSync', 'EACCES', '_site'),
      /The new site could not replace _site, which is as it was\.[^]*You do not have permission to write there \(EACCES: \S+\)\. Change the permissions/,
    ],
  ] as const) {
    test(`${title}: says so in plain words, and the old site stays`, async () => {
      const { code, said } = await run(['build'], () => undefined, environment)
      assert.is(code, 1)
      assert.match(said, told)
      assert.not.match(said, /^ +at /m)
    })
  }
})
