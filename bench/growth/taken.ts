import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

/** What one build took: ms by the clock, and bytes of memory at most, without the browser's. */
export interface Taken {
  time: number
  memory: number
}

const program = resolve('bench/growth/measured-build.ts')

/** Runs a build of the site in a project's folder in a process of its own. Throws an Error where it fails. */
export async function taken(project: string, work: 'build' | 'eleventy' | 'fair'): Promise<Taken> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, work], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((done) => child.once('close', done))
  const said = await text(child.stdout)
  if ((await ended) !== 0) throw new Error(`A build in ${project} has failed: ${said}`)
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Taken
}
