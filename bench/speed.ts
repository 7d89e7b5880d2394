import { parseArgs } from 'node:util'
import { findBrowser } from '../plugins/formats/browser/index.ts'
import { today } from '../plugins/languages/dates.ts'
import { failed } from '../scripts/output/failed.ts'
import { say } from '../scripts/output/say.ts'
import { UsageError } from '../scripts/output/usage-error.ts'
import { writeReadme } from './speed/readme.ts'
import { builtCorpus, onGround } from './speed/ground.ts'
import { againstPlainBuild } from './speed/build-rows.ts'
import { againstScripts, againstTypst, againstWeasyprint } from './speed/pdf-rows.ts'
import type { Compared } from './speed/pdf-rows.ts'
import { machine, merged, readResults, writeResults } from './speed/results.ts'
import { tableOf } from './speed/table.ts'
import { verdictOn } from './speed/verdict.ts'

const pdfGroups = { scripts: againstScripts, weasyprint: againstWeasyprint, typst: againstTypst }
const groups = ['scripts', 'weasyprint', 'typst', 'build'] as const
type Group = (typeof groups)[number]

const file = 'bench/results.json'
const into = '.cache/bench-made'

/** Measures the groups that are named, or all; says which targets are missed, and ends with 1 where there are any. */
async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const chosen = chosenGroups(positionals)
  const rounds = values.quick ? 1 : 5
  const options = { rounds, into, date: today() }
  const compared: Compared[] = []
  const ofPdfs = chosen.filter((group) => group !== 'build')
  if (ofPdfs.length > 0)
    await onGround(await builtCorpus('.cache/bench', values.quick ? 1 : 3), async (ground) => {
      for (const group of ofPdfs) compared.push(await pdfGroups[group](ground, options))
    })
  if (chosen.includes('build')) compared.push(await againstPlainBuild(options))
  const { version } = await findBrowser()
  const versions = { node: process.version, browser: version }
  const rows = compared.flatMap((one) => one.rows)
  const absent = compared.flatMap((one) => one.absent)
  say(tableOf(rows))
  // One round says little: it only shows that the benchmark works.
  if (!values.quick) {
    const kept = readResults(file)
    // A peer whose group is not measured stays as it was.
    const isAsked = (peer: string) => chosen.some((group) => group === peer.toLowerCase())
    const known = [...(kept?.absent ?? []).filter((peer) => !isAsked(peer)), ...absent]
    const results = { rows: merged(kept?.rows ?? [], rows), absent: known }
    await writeResults(file, { date: options.date, machine: machine(), versions, ...results })
    await writeReadme(results.rows)
  }
  const { sentences, exitCode } = verdictOn(rows, absent)
  for (const sentence of sentences) say(sentence)
  process.exitCode = exitCode
}

function chosenGroups(names: string[]): Group[] {
  const unknown = names.find((name) => !groups.some((group) => group === name))
  if (unknown !== undefined)
    throw new UsageError(`There is no group "${unknown}". There are: ${groups.join(', ')}.`)
  return names.length === 0 ? [...groups] : groups.filter((group) => names.includes(group))
}

try {
  await bench()
} catch (error) {
  process.exitCode = failed(error)
}
