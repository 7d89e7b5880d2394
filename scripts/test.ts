import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'

/** The site that the tests read, built for them each time. */
const testSite = '.cache/test/_site'

const quick = String.raw`^(?!.*\.long\.test\.ts$).*\.test\.ts$`
const long = String.raw`\.long\.test\.ts$`

/**
 * Builds a site for the tests and runs uvu's suites over it: the quick ones, with `--long` the long ones, or those
 * whose file name begins with a word of the command line. The last line counts: `N passed, N failed`.
 */
async function test(argv: string[]): Promise<void> {
  // The tests' date: what they read must not change when a time limit is due to be checked.
  process.env['SOURCE_DATE_EPOCH'] ??= String(Date.UTC(2026, 10, 24) / 1000)
  const words = argv.filter((word) => word !== '--long')
  const named = String.raw`(^|[/\\])(${words.join('|')})[^/\\]*\.test\.ts$`
  await build({ site: testSite })
  const output = await uvu(words.length > 0 ? named : argv.includes('--long') ? long : quick)
  const total = count(output.text, 'Total')
  const passed = count(output.text, 'Passed')
  const failures = total - passed
  say(`${passed} passed, ${failures} failed`)
  if (failures > 0 || passed === 0 || output.code !== 0) process.exitCode = 1
}

function uvu(pattern: string): Promise<{ text: string; code: number | null }> {
  const program = join('node_modules', 'uvu', 'bin.js')
  const child = spawn(process.execPath, ['--import', 'tsx', program, 'tests', pattern], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    process.stdout.write(piece)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ text, code })
    })
  })
}

/** Reads a number of uvu's closing lines; a run that stopped before them has none. */
function count(text: string, name: string): number {
  const plain = text.replace(/\u001B\[[0-9;]*m/g, '')
  return Number(new RegExp(`^\\s*${name}:\\s+(\\d+)`, 'm').exec(plain)?.[1] ?? 0)
}

try {
  await test(process.argv.slice(2))
} catch (error) {
  process.exitCode = failed(error)
  say('0 passed, 1 failed')
}
