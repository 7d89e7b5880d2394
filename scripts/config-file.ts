import { UserError } from '../plugins/findings/user-error.ts'
import { existsSync } from 'node:fs'

/** The names that Eleventy's configuration may have. */
export const configNames = [
  ...['ts', 'js', 'mjs', 'cjs'].map((ending) => `eleventy.config.${ending}`),
  '.eleventy.js',
]

/** Gives the name of the site's Eleventy configuration in the working folder. Throws an Error where there is none. */
export function configFile(): string {
  const name = configNames.find((one) => existsSync(one))
  if (name !== undefined) return name
  throw new UserError(
    'There is no eleventy.config.js here. Go to the folder of your site, or make a new site in an empty folder: everyleaf init',
  )
}
