import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, sep } from 'node:path'
import { leafletsWithTests } from './sites.ts'

/** What uvu counted. */
export interface Counted {
  total: number
  passed: number
  /** Whether each of its runs ended as it should. */
  ended: boolean
}

/** So many groups that one slow suite keeps no process waiting, and so few that starting uvu costs little. */
const groupsPerProcess = 5

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

/** Runs suites, each group in a process of its own and, unless told otherwise, as many side by side as there are processors. */
export async function runSuites(
  files: string[],
  processes = availableParallelism(),
): Promise<Counted> {
  const groups = divide(files, processes === 1 ? 1 : processes * groupsPerProcess)
  const all: Counted = { total: 0, passed: 0, ended: true }
  const work = async () => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const { total, passed, ended } = await uvu(group, processes > 1)
      all.total += total
      all.passed += passed
      all.ended &&= ended
    }
  }
  await Promise.all(Array.from({ length: processes }, work))
  return all
}

/** Deals files out like cards, because suites that take long are neighbours. */
function divide(files: string[], count: number): string[][] {
  const groups = Array.from({ length: count }, (_, index) =>
    files.filter((_, position) => position % count === index),
  )
  return groups.filter((group) => group.length > 0)
}

/** Runs uvu over some files. Output of processes side by side is shown when each has ended, so that it stays together. */
function uvu(files: string[], later: boolean): Promise<Counted> {
  const escaped = files.map((file) =>
    file.replace(/[.\\]/g, '\\$&').replaceAll('/', String.raw`[/\\]`),
  )
  const program = join('node_modules', 'uvu', 'bin.js')
  const given = ['--import', 'tsx', program, 'tests', `^(?:${escaped.join('|')})$`]
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece
      if (!later) process.stdout.write(piece)
    })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (later) process.stdout.write(text)
      const total = count(text, 'Total')
      resolve({ total, passed: count(text, 'Passed'), ended: code === 0 && total > 0 })
    })
  })
}

/** Reads a number of uvu's closing lines; a run that stopped before them has none. */
function count(text: string, name: string): number {
  const plain = text.replace(/\u001B\[[0-9;]*m/g, '')
  return Number(new RegExp(`^\\s*${name}:\\s+(\\d+)`, 'm').exec(plain)?.[1] ?? 0)
}
