import type { Contender, MadePdf } from './contender.ts'
import { cpuTime } from './cpu-time.ts'
import type { Times } from './row.ts'

/** What came of a contender: its times, round by round, and what it made last. */
export interface Result {
  times: Times[]
  made: MadePdf[]
}

/** Runs contenders in turn: all once to warm up, then so many rounds, of which each starts with another contender. */
export async function runRounds(
  contenders: Contender[],
  rounds: number,
  clock: () => Required<Times> = now,
): Promise<Map<Contender, Result>> {
  const results = new Map<Contender, Result>()
  for (const one of contenders) results.set(one, { times: [], made: await one.make() })
  for (let round = 0; round < rounds; round++) {
    const first = round % contenders.length
    for (const one of [...contenders.slice(first), ...contenders.slice(0, first)]) {
      const before = clock()
      const made = await one.make()
      const after = clock()
      const times = { cpu: after.cpu - before.cpu, clock: after.clock - before.clock }
      results.set(one, { times: [...(results.get(one)?.times ?? []), times], made })
    }
  }
  return results
}

const now = (): Required<Times> => ({ cpu: cpuTime(), clock: performance.now() })
