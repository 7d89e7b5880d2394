import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './build.ts'
import { failed } from './output/failed.ts'
import { say } from './output/say.ts'

/** The site that the tests read, built anew for them. */
export const testSite = '.cache/test/_site'

/**
 * Builds a site for the tests and runs uvu's suites over it; words on the command line choose suites by their file's name.
 * The last line counts: `N passed, N failed`.
 */
async function test(chosen: string[]): Promise<void> {
  await build({ site: testSite })
  const pattern = `(${chosen.length > 0 ? chosen.join('|') : '.'})[^/]*\\.test\\.ts$`
  const output = await uvu(pattern)
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

/** Reads a number of uvu's closing lines; a run that broke off before them has none. */
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
