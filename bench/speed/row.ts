import { medianOfRatios } from './ratios.ts'

/** What a ratio has to be: at least, or at most, so much. */
export interface Target {
  kind: 'at least' | 'at most'
  value: number
}

/** One comparison, as it is written to `bench/results.json`. */
export interface Row {
  name: string
  /** The median of the rounds' ratios of time by the clock: what people wait for. */
  ratio: number
  /** The same of CPU time, with that of the browsers, where it is known; other work on the machine hardly disturbs it. */
  cpuRatio?: number
  target: string
  met: boolean
  /** Whether both make files with the same letters, as pdf.js reads them. */
  equalText: boolean
  /** Whether our files are tagged. */
  tagged: boolean
  rounds: number
  /** Files that each round makes, and their pages, where they were counted. */
  files: number
  pages?: number
  /** Like 2026-11-26. */
  date: string
}

/** What is known of a comparison besides its times. */
export type Facts = Pick<Row, 'equalText' | 'tagged' | 'files' | 'pages' | 'date'>

/** The times of one round, in ms. */
export interface Times {
  clock: number
  /** With that of the browsers. */
  cpu?: number
}

/** Compares two ways, round by round. The target is met only where speed does not come from another text or missing tags. */
export function rowOf(
  { name, target }: { name: string; target?: Target | undefined },
  { over, under }: { over: Times[]; under: Times[] },
  facts: Facts,
): Row {
  const ratioOf = (kind: keyof Times) =>
    medianOfRatios(
      over.map((times) => times[kind] ?? NaN),
      under.map((times) => times[kind] ?? NaN),
    )
  const ratio = ratioOf('clock')
  const cpuRatio = ratioOf('cpu')
  const isRight = facts.equalText && facts.tagged
  return {
    ...{
      name,
      ratio,
      ...(Number.isNaN(cpuRatio) ? {} : { cpuRatio }),
      target: target ? describeTarget(target) : 'none',
    },
    met: isRight && (!target || reaches(ratio, target)),
    ...{ rounds: over.length, ...facts },
  }
}

const reaches = (ratio: number, { kind, value }: Target): boolean =>
  kind === 'at least' ? ratio >= value : ratio <= value

const describeTarget = ({ kind, value }: Target): string => `${kind} ${value}`
