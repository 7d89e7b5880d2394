import { existsSync } from 'node:fs'
import { UsageError } from '../output/usage-error.ts'

const needed = ['eleventy.config.ts', '_data', 'src/leaflets']

/** Throws a UsageError if the working folder is not that of a project with leaflets. */
export function inProject(): void {
  const missing = needed.find((name) => !existsSync(name))
  if (missing === undefined) return
  throw new UsageError(
    `There is no ${missing} in ${process.cwd()}. Run this in the project's folder, which has ${needed.join(', ')}.`,
  )
}
