import { spawn } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Contender, Ground, MadePdf } from './contender.ts'

/** The Python to run it with: that of the path, unless `PYTHON` names another. */
const python = process.env['PYTHON'] ?? 'python3'

/**
 * WeasyPrint, another engine that makes PDF/UA-1, in one process that is started before. It prints a page as it is, so in the
 * first format of an edition only. Gives nothing where it is not installed.
 */
export async function weasyprint(
  { address, jobs }: Ground,
  into: string,
): Promise<Contender | undefined> {
  const child = spawn(python, [join(import.meta.dirname, 'print-with-weasyprint.py')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const failed = new Promise<undefined>((resolve) => {
    child.once('error', () => {
      resolve(undefined)
    })
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async () => ((await lines.next()) as { value: string | undefined }).value
  const greeting = await Promise.race([failed, answer()])
  if (greeting === undefined) return undefined
  await mkdir(into, { recursive: true })
  return {
    name: greeting.replace('ready ', 'WeasyPrint '),
    async make() {
      const made: MadePdf[] = []
      for (const [index, job] of jobs.entries()) {
        const file = join(into, `${index}.pdf`)
        child.stdin.write(`${JSON.stringify([`${address}${job.path}`, file])}\n`)
        const said = await answer()
        if (said !== 'done') throw new Error(`WeasyPrint, ${job.path}: ${said ?? 'it ended'}`)
        made.push({ job, bytes: await readFile(file) })
      }
      return made
    },
    close: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.stdin.end()
      await ended
    },
  }
}
