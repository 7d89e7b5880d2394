import { readFileSync, existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeWhole } from '../plugins/files/write-whole.ts'
import { findBrowser } from '../plugins/formats/browser/index.ts'
import { today } from '../plugins/languages/dates.ts'
import { failed } from '../scripts/output/failed.ts'
import { say } from '../scripts/output/say.ts'
import { UsageError } from '../scripts/output/usage-error.ts'
import { measure } from './growth/measure.ts'
import type { Point } from './growth/measure.ts'
import { growthPicture } from './growth/picture.ts'
import { growthRows } from './growth/rows.ts'
import { machine, readResults, writeResults } from './speed/results.ts'
import { writeReadme } from './speed/readme.ts'
import { tableOf } from './speed/table.ts'
import { verdictOn } from './speed/verdict.ts'

const file = 'bench/results.json'
const kept = 'bench/growth.json'
const sizes = [10, 50, 200, 1000]
/** The size at which the same change is also made with the fair script. */
const compared = 200

/**
 * Builds sites of some sizes, or of the usual ones, and says how time and memory grow. What it measures takes the place of what
 * was measured for the same sizes. Ends with 1 where a target is missed.
 */
async function growth(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const chosen = positionals.length === 0 ? sizes : positionals.map(readSize)
  for (const leaflets of chosen) {
    const point = await measure(leaflets, { withFair: leaflets === compared })
    say(describe(point))
    await writePoints([...points().filter((one) => one.leaflets !== leaflets), point])
  }
  const all = points()
  const rows = growthRows(all, today())
  const before = readResults(file)
  // Rows of other sizes would stay.
  const others = (before?.rows ?? []).filter(({ name }) => !/ leaflets/.test(name))
  const { version } = await findBrowser()
  const results = { rows: [...others, ...rows], absent: before?.absent ?? [] }
  const versions = { node: process.version, browser: version }
  await writeResults(file, { date: today(), machine: machine(), versions, ...results })
  await writeReadme(results.rows)
  await writeWhole('docs/growth.svg', growthPicture(all))
  say(tableOf(rows))
  const { sentences, exitCode } = verdictOn(rows, [])
  for (const sentence of sentences) say(sentence)
  process.exitCode = exitCode
}

const points = (): Point[] =>
  existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Point[]) : []

const writePoints = (all: Point[]): Promise<void> =>
  writeWhole(
    kept,
    `${JSON.stringify(
      all.sort((one, other) => one.leaflets - other.leaflets),
      null,
      2,
    )}\n`,
  )

function readSize(given: string): number {
  const size = Number(given)
  if (Number.isInteger(size) && size > 0) return size
  throw new UsageError(`${given} is no number of leaflets. Write numbers, such as 10 50 200.`)
}

function describe({ leaflets, cold, same, eleventy, word, fair, isRight }: Point): string {
  const seconds = ({ time }: { time: number }) => `${(time / 1000).toFixed(1)} s`
  return [
    `${leaflets} leaflets: everything new ${seconds(cold)}`,
    `nothing changed ${seconds(same)}`,
    `Eleventy alone ${seconds(eleventy)}`,
    `one word ${seconds(word)}`,
    ...(fair ? [`Eleventy, Pagefind and the fair script ${seconds(fair)}`] : []),
    `at most ${Math.round(cold.memory / 1e6)} MB`,
    isRight ? 'only the right files are new' : 'the wrong files are new',
  ].join(', ')
}

try {
  await growth()
} catch (error) {
  process.exitCode = failed(error)
}
