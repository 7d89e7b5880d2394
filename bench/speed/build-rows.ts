import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import { compareMade } from './compare-made.ts'
import type { Contender } from './contender.ts'
import { isPrinted } from './ground.ts'
import type { Compared } from './pdf-rows.ts'
import { runRounds } from './rounds.ts'
import { rowOf } from './row.ts'
import type { Times } from './row.ts'

/**
 * Compares our whole build of the project's own site, each time in a process of its own, with a build without checks. CPU time
 * is not compared: the system forgets the time of the browsers of a process that has ended.
 */
export async function againstPlainBuild({
  rounds,
  into,
  date,
}: {
  rounds: number
  into: string
  date: string
}): Promise<Compared> {
  // This program makes everything again, whatever a build has kept.
  const ours = built('Everyleaf', 'scripts/test/build-site.ts', `${into}-site`)
  const plain = built('plain build', 'bench/speed/plain-build.ts', `${into}-plain-site`)
  try {
    const results = await runRounds([ours, plain], rounds)
    const [own, other] = [results.get(ours), results.get(plain)]
    if (!own || !other) throw new Error('A build has no results.')
    const facts = await compareMade(own.made, other.made)
    const clockOnly = (times: Times[]) => times.map(({ clock }) => ({ clock }))
    const row = rowOf(
      {
        name: 'Cold build: Eleventy, Pagefind and the naive script to Everyleaf',
        target: { kind: 'at least', value: 2 },
      },
      { over: clockOnly(other.times), under: clockOnly(own.times) },
      { ...facts, date },
    )
    return { rows: [row], absent: [] }
  } finally {
    for (const one of [ours, plain]) await one.close()
  }
}

/** A build by a program of the project that is told the folder of the site. */
function built(name: string, program: string, folder: string): Required<Contender> {
  return {
    name,
    async make() {
      await rm(folder, { recursive: true, force: true })
      await run(program, resolve(folder))
      const jobs = (await jobsOf(folder)).filter(isPrinted)
      return Promise.all(
        jobs.map(async (job) => ({ job, bytes: await readFile(join(folder, job.file)) })),
      )
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

async function run(program: string, folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', done)
  })
  if (code !== 0) throw new Error(`${program} has failed.`)
}
