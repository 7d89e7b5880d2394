import { lstatSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { unfinishedBeside } from '../plugins/files/own-name.ts'
import { sweepBeside, sweepFolder } from '../plugins/files/sweep.ts'
import { UserError } from '../plugins/findings/user-error.ts'

/** The folder for what no site gets. */
const cache = '.cache'
const patiently = { recursive: true, force: true, maxRetries: 5 }

/**
 * Makes a temporary folder for `use` and removes it afterwards, or, if `use` fails or the process is told to end, as the process
 * ends: beside a site, on its file system, for what takes the site's place, or in `.cache`.
 */
export async function withTemporaryFolder<T>(
  name: 'staging' | 'check' | 'print',
  use: (folder: string) => Promise<T>,
  { site }: { site?: string } = {},
): Promise<T> {
  if (site === undefined) sweepFolder(cache)
  const folder = unfinishedBeside(site ?? join(cache, 'site'), name)
  const remove = () => {
    rmSync(folder, patiently)
  }
  // Eleventy goes on copying for a while after it has failed. It would miss the folder, or make it again.
  process.once('exit', remove)
  remove()
  mkdirSync(folder, { recursive: true })
  const result = await use(folder)
  remove()
  process.off('exit', remove)
  return result
}

/** Removes what killed runs have left beside a site, in it, in `.cache` and among the leaflets; a site that one had set aside comes back. */
export function sweep(site: string, leaflets: string): void {
  sweepFolder(cache)
  sweepFolder(leaflets, { below: true })
  sweepBeside(site, dirname(site))
}

/**
 * Gives a site's folder itself where its name is a link. Throws a UserError where it is a disk of its own, which no other folder
 * can replace in one step.
 */
export function placeOf(site: string): string {
  const place = relative('.', real(site))
  const [own, parent] = [deviceOf(place), deviceOf(dirname(place))]
  if (own === undefined || parent === undefined || own === parent) return place
  throw new UserError(
    `${site} is a disk or volume of its own, so a new site cannot take its place in one step. Let the site be a folder on it, like ${join(site, 'site')}: change "output" in the Eleventy configuration.`,
  )
}

function real(folder: string): string {
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
  return isLink ? realpathSync(folder) : folder
}

function deviceOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.dev
}
