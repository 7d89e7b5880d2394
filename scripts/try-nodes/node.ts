import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../plugins/findings/user-error.ts'

/** A Node that npm has downloaded. */
export interface InstalledNode {
  program: string
  folder: string
  version: string
}

/** Installs the newest Node of a line, or one version, into a folder, from npm's package `node`. Throws a UserError if npm or that Node fails. */
export function installNode(wanted: string, folder: string): InstalledNode {
  mkdirSync(folder, { recursive: true })
  // Without a file of its own, npm would install it into this project.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const install = `npm install --no-save --no-audit --no-fund --loglevel error node@${wanted}`
  const installed = spawnSync(install, { cwd: folder, shell: true, stdio: 'inherit' })
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const program = join(folder, 'node_modules', 'node', 'bin', name)
  const asked = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (installed.status !== 0 || asked.status !== 0)
    throw new UserError(`npm could not install Node ${wanted}. Is there an internet connection?`)
  return { program, folder: dirname(program), version: asked.stdout.trim().replace('v', '') }
}

/** Runs a script with a Node, shows what it writes, and tells whether it ended well. */
export function runWith(
  { program }: InstalledNode,
  args: string[],
  environment: Record<string, string>,
): boolean {
  const env = { ...process.env, ...environment }
  return spawnSync(program, args, { env, stdio: 'inherit' }).status === 0
}
