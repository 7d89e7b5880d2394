import { existsSync } from 'node:fs'
import { configNames } from '../config-file.ts'
import { UsageError } from '../output/usage-error.ts'

/** Throws a UsageError if the working folder is not that of a site with leaflets. */
export function inProject(): void {
  const hasConfig = configNames.some((name) => existsSync(name))
  const missing = hasConfig ? '_data' : 'eleventy.config.ts or eleventy.config.js'
  if (hasConfig && existsSync('_data')) return
  throw new UsageError(
    `There is no ${missing} in ${process.cwd()}. Run this in the folder of your site, or make a new site in an empty folder: everyleaf init`,
  )
}
