import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, sep } from 'node:path'
import { leafletsWithTests } from './sites.ts'

/** What uvu counted. */
export interface Counted {
  total: number
  passed: number
  /** Whether each file was run to its end. */
  ended: boolean
}

/** Gives the files below `tests` whose paths fit, without the tests of leaflets that this site does not have. */
export function suitesFor(fits: RegExp): string[] {
  const leaflets = leafletsWithTests()
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => {
      if (!fits.test(file)) return false
      const slug = /^leaflets\/([^/]+)\//.exec(file)?.[1]
      return slug === undefined || leaflets.includes(slug)
    })
    .sort()
}

/** Runs suites, unless told otherwise in as many processes as there are processors; each takes the next one when it is free. */
export async function runSuites(
  files: string[],
  processes = availableParallelism(),
): Promise<Counted> {
  // Those that take longest go first, so that none is left to run alone.
  const left = [...files.filter(takesLong), ...files.filter((file) => !takesLong(file))]
  const all: Counted = { total: 0, passed: 0, ended: true }
  const work = async () => {
    const runner = startRunner(processes === 1)
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      const counted = await runner.run(file)
      all.total += counted.total
      all.passed += counted.passed
      if (!counted.ended) all.ended = false
      if (runner.hasStopped()) break
    }
    if (!(await runner.end())) all.ended = false
  }
  await Promise.all(Array.from({ length: Math.min(processes, files.length) }, work))
  return all
}

/** Suites of more than half a minute. */
const takesLong = (file: string) =>
  /^(?:faults|fuzz|site)\/|^scripts\/(?:check|ending|init|review|shards)\.long\./.test(file)

interface Runner {
  /** Runs one more file. */
  run: (file: string) => Promise<Counted>
  hasStopped: () => boolean
  /** Ends the process, and gives whether it ended by itself. */
  end: () => Promise<boolean>
}

/** Starts a process that runs suites. What it writes is shown at once, or when each file has ended, so that it stays together. */
function startRunner(atOnce: boolean): Runner {
  const program = ['--import', 'tsx', join('scripts', 'test', 'run-suites.ts')]
  const child = spawn(process.execPath, program, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '1' },
  })
  let text = ''
  let stopped: number | null | undefined
  let tell = () => {}
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      if (atOnce) process.stdout.write(piece)
      tell()
    })
  const closed = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      stopped = code
      tell()
      resolve()
    })
  })
  // What is written to a process that has stopped is lost; that it has stopped is counted.
  child.stdin.on('error', () => {})
  return {
    run: async (file) => {
      text = ''
      child.stdin.write(`${file}\n`)
      await new Promise<void>((resolve) => {
        tell = () => {
          if (stopped !== undefined || lastLine.test(text)) resolve()
        }
        tell()
      })
      if (!atOnce) process.stdout.write(text)
      const total = count(text, 'Total')
      return { total, passed: count(text, 'Passed'), ended: total > 0 }
    },
    hasStopped: () => stopped !== undefined,
    end: async () => {
      child.stdin.end()
      await closed
      return stopped === 0
    },
  }
}

/** uvu's last line about a file. */
const lastLine = /^\s*Duration:\s.*\n\n/m

/** Reads a number of uvu's closing lines; a run that stopped before them has none. */
function count(text: string, name: string): number {
  const plain = text.replace(/\u001B\[[0-9;]*m/g, '')
  return Number(new RegExp(`^\\s*${name}:\\s+(\\d+)`, 'm').exec(plain)?.[1] ?? 0)
}
