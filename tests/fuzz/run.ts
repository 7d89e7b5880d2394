import { parseArgs } from 'node:util'
import { asyncProperty, check, sample } from 'fast-check'
import { close } from 'pagefind'
import { leaflets } from './leaflets.ts'
import type { Leaflet } from './leaflets.ts'
import { tryLeaflets } from './try-leaflets.ts'

/** So many leaflets at a time are one site. */
const batch = 50
/** So many leaflets are made smaller at most, until one sees what their fault is. */
const shrunk = 3

/**
 * Publishes leaflets that nobody wrote and tells which lost something, each made as small as it can be with the same
 * kind of fault. The same seed gives the same leaflets: `npm run fuzz -- --seed 7 --runs 1000`. `--documents 10` makes Word files
 * and EPUBs of the first ten of every fifty alone.
 */
async function fuzz(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      runs: { type: 'string', default: '1000' },
      documents: { type: 'string', default: String(batch) },
    },
  })
  const seed = Number(values.seed ?? Date.now() % 2 ** 31)
  const runs = Number(values.runs)
  const documents = Number(values.documents)
  say(`Seed ${seed}, ${runs} leaflets`)
  const all = sample(leaflets, { seed, numRuns: runs })
  const faulty: { index: number; kinds: string[] }[] = []
  for (let from = 0; from < runs; from += batch) {
    const problems = await tryLeaflets(all.slice(from, from + batch), documents)
    problems.forEach((some, index) => {
      if (some.length === 0) return
      faulty.push({ index: from + index, kinds: some.map(kindOf) })
      say(`\nLeaflet ${from + index + 1}:\n${some.map((one) => `  ${one}`).join('\n')}`)
    })
    say(`${Math.min(from + batch, runs)} tried, ${faulty.length} with a fault`)
  }
  for (const { index, kinds } of faulty.slice(0, shrunk)) say(await smallest(seed, index, kinds))
  await close()
  say(`Seed ${seed}: ${runs - faulty.length} leaflets are whole, ${faulty.length} are not.`)
  if (faulty.length > 0) process.exitCode = 1
}

/** Gives the smallest leaflet that is like the one at a place of a seed's and still has a fault. */
async function smallest(seed: number, index: number, kinds: string[]): Promise<string> {
  let last: { leaflet: Leaflet; problems: string[] } | undefined
  await check(
    asyncProperty(leaflets, async (leaflet) => {
      const [problems = []] = await tryLeaflets([leaflet])
      if (!problems.some((problem) => kinds.includes(kindOf(problem)))) return true
      last = { leaflet, problems }
      return false
    }),
    { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: 120_000 },
  )
  if (!last) return `\nLeaflet ${index + 1} has no fault on a site of its own.`
  const { leaflet, problems } = last
  const files = Object.entries(leaflet.files).map(([name, text]) => `--- ${name}\n${text}`)
  return `\nLeaflet ${index + 1}, made smaller:\n${files.join('\n')}\n${problems.join('\n')}`
}

/** What a problem says, without the words and numbers of its leaflet. */
const kindOf = (problem: string): string => problem.replace(/"[^"]*"|: .*|\S*leaflet-\S*|\d+/g, '')

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await fuzz()
