import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFormats } from '../../plugins/formats/index.ts'
import type { Contender, Ground } from './contender.ts'

/** Ours, as a build makes PDFs in a browser that runs: with all passes, checks and the comparison with the page. */
export function everyleaf({ site, jobs, browser }: Ground, into: string): Contender {
  const files = new Set(jobs.map(({ file }) => file))
  return {
    name: 'Everyleaf',
    async make() {
      await rm(into, { recursive: true, force: true })
      await mkdir(into, { recursive: true })
      await makeFormats(site, {
        into,
        only: ({ file }) => files.has(file),
        browser: () => Promise.resolve(browser),
      })
      return Promise.all(
        jobs.map(async (job) => ({ job, bytes: await readFile(join(into, job.file)) })),
      )
    },
  }
}
