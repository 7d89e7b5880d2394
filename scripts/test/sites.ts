import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UserError } from '../../plugins/findings/user-error.ts'
import { fillProject } from './project.ts'

/** The site of the made-up service, on which the product is tested. */
const testSite = '.cache/test/_site'
/** Our own site, for the tests of its leaflets. */
const ownSite = '.cache/test/own'
const project = '.cache/project'

/** Gives the folders with tests of leaflets that this site has: a site with other leaflets leaves ours out. */
export function leafletsWithTests(): string[] {
  const tests = join('tests', 'leaflets')
  if (!existsSync(tests)) return []
  return readdirSync(tests).filter((slug) => existsSync(join('src', 'leaflets', slug)))
}

/** Builds the site of the made-up service for the tests, and keeps what it makes for builds of copies. Throws an Error where the build fails. */
export async function buildTestSite(): Promise<void> {
  rmSync(project, { recursive: true, force: true })
  fillProject(project)
  await buildIn(project, testSite, 'kept')
}

/** Builds our own site for the tests of its leaflets. Throws an Error where the build fails. */
export async function buildOwnSite(): Promise<void> {
  await buildIn('.', ownSite)
}

/** Builds in a process of its own, because a build belongs to its working folder. */
function buildIn(folder: string, site: string, ...kept: 'kept'[]): Promise<void> {
  const program = join('scripts', 'test', 'build-site.ts')
  const all = ['--import', 'tsx', program, resolve(site), ...kept]
  const child = spawn(process.execPath, all, { cwd: folder, stdio: 'inherit' })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      if (code === 0) done()
      else fail(new UserError(`The site in ${folder} could not be built.`))
    })
  })
}
