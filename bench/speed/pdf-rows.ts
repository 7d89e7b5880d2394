import type { Contender, Ground } from './contender.ts'
import { everyleaf } from './everyleaf.ts'
import { compareMade } from './compare-made.ts'
import { rowOf } from './row.ts'
import type { Row, Target } from './row.ts'
import { runRounds } from './rounds.ts'
import { fair, floor, naive } from './scripts.ts'
import { weasyprint } from './weasyprint.ts'

/** What a group of comparisons gives: its rows, and the peers that are not installed. */
export interface Compared {
  rows: Row[]
  absent: string[]
}

interface Comparison {
  name: string
  target: Target
  other: Contender
  /** Where a ratio is our time to theirs, and not theirs to ours. */
  isOurs?: boolean
  /** Where another engine ends pages at other words. */
  anyOrder?: boolean
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
    for (const { other, isOurs, anyOrder, ...comparison } of comparisons) {
      const { times, made } = results.get(other) ?? { times: [], made: [] }
      const facts = await compareMade(own.made, made, { anyOrder })
      const [over, under] = isOurs === true ? [own.times, times] : [times, own.times]
      rows.push(rowOf(comparison, { over, under }, { ...facts, date }))
    }
    return rows
  } finally {
    for (const one of contenders) await one.close?.()
  }
}
