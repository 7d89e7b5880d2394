import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { withBrowser } from '../../plugins/formats/browser/index.ts'
import { jobsOf } from '../../plugins/formats/jobs.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { readSite } from '../../plugins/site/built-pages.ts'
import { pagePrefix } from '../../plugins/site/page-contract.ts'
import { serveSite } from '../../plugins/site/site-server.ts'
import { fillCorpus } from '../corpus.ts'
import type { Ground } from './contender.ts'

/** The formats that scripts can print too: the booklet is made of a PDF, and plain text needs no browser. */
const printed = ['pdf', 'large-print', 'easy-read-pdf']

/** Whether scripts can make what a page asks for. */
export const isPrinted = ({ format }: Pick<Job, 'format'>): boolean => printed.includes(format)

/** Builds a site of so many leaflets with our own command, and gives its folder. Throws an Error where the build fails. */
export async function builtCorpus(project: string, leaflets: number): Promise<string> {
  rmSync(project, { recursive: true, force: true })
  fillCorpus(project, leaflets)
  const program = ['--import', 'tsx', join('scripts', 'everyleaf.ts'), 'build']
  const child = spawn(process.execPath, program, { cwd: project, stdio: 'ignore' })
  await new Promise((resolve) => child.once('close', resolve))
  const site = join(project, '_site')
  if (!existsSync(site)) throw new Error(`The generated site in ${project} could not be built.`)
  return site
}

/** Serves a built site and starts a browser for `use`, and ends both afterwards. */
export async function onGround<T>(folder: string, use: (ground: Ground) => Promise<T>): Promise<T> {
  const site = await readSite(folder)
  const jobs = (await jobsOf(site)).filter(isPrinted)
  const [first] = jobs
  if (!first) throw new Error(`No page in ${folder} asks for a PDF.`)
  const server = await serveSite(folder, pagePrefix(first.page.contract.canonical, first.path))
  try {
    return await withBrowser((browser) =>
      use({ site, jobs, browser, address: server.address, options: {} }),
    )
  } finally {
    await server.close()
  }
}
