import { existsSync } from 'node:fs'
import { configNames } from '../config-file.ts'
import { UsageError } from '../output/usage-error.ts'

/** Throws a UsageError if the working folder is not that of an Eleventy site. */
export function inProject(): void {
  if (configNames.some((name) => existsSync(name))) return
  throw new UsageError(
    `There is no eleventy.config.ts or eleventy.config.js in ${process.cwd()}. Run this in the folder of your site, or make a new site in an empty folder: everyleaf init`,
  )
}
