import { failed } from './output/failed.ts'
import { say } from './output/say.ts'
import { buildOwnSite, buildTestSite } from './test/sites.ts'
import { runSuites, suitesFor } from './test/suites.ts'

const quick = /^(?!.*\.long\.test\.ts$).*\.test\.ts$/
const long = /\.long\.test\.ts$/

/**
 * Builds the sites that the tests read and runs uvu's suites over them: the quick ones, with `--long` the long ones, or
 * those whose file name begins with a word of the command line. The last line counts: `N passed, N failed`.
 */
async function test(argv: string[]): Promise<void> {
  // The tests' date: what they read must not change when a time limit is due to be checked.
  process.env['SOURCE_DATE_EPOCH'] ??= String(Date.UTC(2026, 10, 25) / 1000)
  const words = argv.filter((word) => word !== '--long')
  const isLong = argv.includes('--long')
  const named = new RegExp(String.raw`(^|/)(${words.join('|')})[^/]*\.test\.ts$`)
  const files = suitesFor(words.length > 0 ? named : isLong ? long : quick)
  const ours = files.some((file) => file.startsWith('leaflets/'))
  await Promise.all([buildTestSite(), ...(ours ? [buildOwnSite()] : [])])
  const { total, passed, ended } = await runSuites(files)
  // A file that stopped before its end has told no counts: that is one failure more.
  const failures = total - passed + (ended ? 0 : 1)
  say(`${passed} passed, ${failures} failed`)
  if (failures > 0 || passed === 0) process.exitCode = 1
}

try {
  await test(process.argv.slice(2))
} catch (error) {
  process.exitCode = failed(error)
  say('0 passed, 1 failed')
}
