import { readFile } from 'node:fs/promises'
import { organisation as schema } from '../../plugins/content/data/index.ts'
import type { Organisation } from '../../plugins/content/data/index.ts'
import { readYaml } from '../../plugins/content/yaml.ts'
import { footerDetails } from '../../plugins/formats/paper/footer.ts'
import { inEnglish } from '../../plugins/languages/languages.ts'
import type { Contender, Ground } from './contender.ts'
import { everyleaf } from './everyleaf.ts'
import { compareMade } from './compare-made.ts'
import { rowOf } from './row.ts'
import type { Row, Target } from './row.ts'
import { runRounds } from './rounds.ts'
import { fair, floor, naive } from './scripts.ts'
import { typst } from './typst.ts'
import { weasyprint } from './weasyprint.ts'

/** What a group of comparisons gives: its rows, and the peers that are not installed. */
export interface Compared {
  rows: Row[]
  absent: string[]
}

interface Comparison {
  name: string
  target?: Target
  other: Contender
  /** Where a ratio is our time to theirs, and not theirs to ours. */
  isOurs?: boolean
  /** Where another engine ends pages at other words. */
  anyOrder?: boolean
  /** What is on each page, where another engine has another number of pages. */
  leaveOut?: string[]
}

const atLeast = (value: number): Target => ({ kind: 'at least', value })

/** Compares our PDFs, in a browser that runs, with scripts in the same browser. */
export async function againstScripts(
  ground: Ground,
  { rounds, into, date }: { rounds: number; into: string; date: string },
): Promise<Compared> {
  const ours = everyleaf(ground, into)
  const least = await floor(ground)
  const comparisons: Comparison[] = [
    { name: 'PDFs: the fair script to Everyleaf', target: atLeast(2), other: fair(ground) },
    {
      name: 'PDFs: the naive script to Everyleaf',
      target: atLeast(15),
      other: await naive(ground),
    },
    {
      ...{ name: 'PDFs: Everyleaf to printToPDF alone', other: least, isOurs: true },
      target: { kind: 'at most', value: 1.5 },
    },
  ]
  return { rows: await compare(ours, comparisons, { rounds, date }), absent: [] }
}

/** Compares our PDFs of full editions with WeasyPrint's, where it is installed. */
export async function againstWeasyprint(
  all: Ground,
  { rounds, into, date }: { rounds: number; into: string; date: string },
): Promise<Compared> {
  const ground = { ...all, jobs: all.jobs.filter(({ format }) => format === 'pdf') }
  const other = await weasyprint(ground, `${into}-weasyprint`)
  if (!other) return { rows: [], absent: ['WeasyPrint'] }
  const name = 'PDFs: WeasyPrint to Everyleaf'
  const comparisons = [{ name, target: atLeast(4), other, anyOrder: true }]
  return { rows: await compare(everyleaf(ground, into), comparisons, { rounds, date }), absent: [] }
}

/** Compares our PDFs of full editions with Typst's, where it is installed. It is given the words in its own language, and no web page. */
export async function againstTypst(
  all: Ground,
  { rounds, into, date }: { rounds: number; into: string; date: string },
): Promise<Compared> {
  const ground = { ...all, jobs: all.jobs.filter(({ format }) => format === 'pdf') }
  const organisation = await organisationOf('tests/fixture-site')
  const other = typst(ground, organisation)
  if (!other) return { rows: [], absent: ['Typst'] }
  const leaveOut = [
    ...footerDetails(organisation, { footer: 'whole' }),
    inEnglish.say('notApproved'),
  ]
  const comparisons = [{ name: 'PDFs: Typst to Everyleaf', other, anyOrder: true, leaveOut }]
  return { rows: await compare(everyleaf(ground, into), comparisons, { rounds, date }), absent: [] }
}

/** The organisation of the generated site. */
async function organisationOf(project: string): Promise<Organisation> {
  const file = `${project}/_data/organisation.yaml`
  return readYaml(await readFile(file, 'utf8'), schema, file)
}

async function compare(
  ours: Contender,
  comparisons: Comparison[],
  { rounds, date }: { rounds: number; date: string },
): Promise<Row[]> {
  const contenders = [ours, ...comparisons.map(({ other }) => other)]
  try {
    const results = await runRounds(contenders, rounds)
    const own = results.get(ours) ?? { times: [], made: [] }
    const rows: Row[] = []
    for (const { other, isOurs, anyOrder, leaveOut, ...comparison } of comparisons) {
      const { times, made } = results.get(other) ?? { times: [], made: [] }
      const facts = await compareMade(own.made, made, { anyOrder, leaveOut })
      const [over, under] = isOurs === true ? [own.times, times] : [times, own.times]
      rows.push(rowOf(comparison, { over, under }, { ...facts, date }))
    }
    return rows
  } finally {
    for (const one of contenders) await one.close?.()
  }
}
