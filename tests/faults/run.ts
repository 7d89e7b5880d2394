import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import * as assert from 'uvu/assert'
import { findBrowser } from '../../plugins/formats/browser/index.ts'
import { processesBelow, stillRunning } from '../help/processes.ts'
import type { Process } from '../help/processes.ts'
import { plainEnvironment } from '../help/plain-environment.ts'

/** When something goes wrong: at a call for a file, the first one unless told, once another file has been asked for. */
export interface When {
  methods: string[]
  /** A regular expression of the file's path. */
  file: string
  after?: string
  time?: number
}

/** What came of a command in which something went wrong. */
export interface Outcome {
  /** The exit code, or the signal that ended it. */
  end: number | string
  said: string
  /** Processes that it has left running. */
  running: string[]
  /** Profiles of browsers that it has left. */
  profiles: string[]
  /** What it has left unfinished beside the site and in it. */
  unfinished: string[]
}

/** What goes wrong: `refuse CODE`, `signal NAME`, `remove FILE`, `clock DAYS`, or `browser NAME` and `tabs NAME`, which get a signal. */
export interface Fault {
  at: When
  does: string
}

/** Runs a command of everyleaf in a project's folder; things go wrong in it, one after the other, if told. `meddle` may ask something of it while it runs, and end it. */
export async function runFaulty(
  folder: string,
  command: string[],
  fault?: Fault | Fault[],
  environment: Record<string, string> = {},
  meddle?: (run: { child: ChildProcess; said: () => string }) => Promise<void>,
): Promise<Outcome> {
  // The browser that is unpacked already.
  const { executablePath, env } = await findBrowser()
  const temporary = resolve(folder, 'temporary')
  mkdirSync(temporary, { recursive: true })
  const preload = pathToFileURL('tests/faults/preload.mjs').href
  const child = spawn(
    process.execPath,
    [
      ...(fault ? ['--import', preload] : []),
      ...['--import', 'tsx', 'scripts/everyleaf.ts', ...command],
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...{ ...plainEnvironment(), ...env, TMPDIR: temporary, TSX_DISABLE_CACHE: '1' },
        PUPPETEER_EXECUTABLE_PATH: executablePath,
        EVERYLEAF_FAULT: JSON.stringify([fault ?? []].flat()),
        ...environment,
      },
    },
  )
  const seen = new Map<number, Process>()
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (said += piece))
  const closed = new Promise<number | string>((done) => {
    child.once('exit', (code, signal) => {
      done(code ?? signal ?? '')
    })
  })
  // What fails in it is told when the command has ended.
  const meddled = (meddle?.({ child, said: () => said }) ?? Promise.resolve()).catch(
    (error: unknown) => {
      child.kill()
      return error
    },
  )
  do {
    for (const one of processesBelow(child.pid ?? 0)) seen.set(one.id, one)
  } while ((await Promise.race([closed, wait(50, 'running')])) === 'running')
  for (let tries = 0; tries < 100 && stillRunning([...seen.values()]).length > 0; tries++)
    await wait(50)
  const failure = await meddled
  if (failure instanceof Error) throw failure
  return {
    end: await closed,
    said,
    running: stillRunning([...seen.values()]).map(({ command }) => command),
    profiles: readdirSync(temporary).filter((name) => name.startsWith('everyleaf')),
    unfinished: unfinishedIn(folder),
  }
}

/** Asserts that a command has left nothing, and has shown nobody a stack. */
export function assertNothingLeft({ running, profiles, unfinished, said }: Outcome): void {
  assert.equal({ running, profiles, unfinished }, { running: [], profiles: [], unfinished: [] })
  assert.not.match(said, /^ +at /m)
}

/** Gives what is unfinished in a project: beside its site, in it, and in its cache. */
export function unfinishedIn(folder: string): string[] {
  const below = ['_site', 'src', '.cache/start'].map((name) => join(folder, name))
  const read = (place: string, recursive: boolean) => {
    try {
      return readdirSync(place, { recursive, encoding: 'utf8' })
    } catch {
      return []
    }
  }
  return [
    ...[folder, join(folder, '.cache')].flatMap((place) => read(place, false)),
    ...below.flatMap((place) => read(place, true)),
  ].filter((name) => name.split(/[/\\]/).at(-1)?.startsWith('.everyleaf-'))
}

/** The line with which a command says what went wrong. */
export const lastWords = (said: string): string =>
  said
    .split(/\n{2,}/u)
    .at(-1)
    ?.trim()
    .split('\n')[0] ?? ''

/** Gives the contents of a site's files, by their names. */
export function contentsOf(site: string): Map<string, string> {
  return new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(site.length + 1), readFileSync(file, 'latin1')]),
  )
}
