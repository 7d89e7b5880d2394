import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { readText } from '../content/read-text.ts'
import { stopOn } from '../findings/finding.ts'
import type { Finding } from '../findings/finding.ts'
import { didYouMean } from '../findings/nearest.ts'
import { UserError } from '../findings/user-error.ts'
import type { ReadOptions } from '../options.ts'

/**
 * Gives the site's own style sheet for Everyleaf's pages, which is written into each after ours; empty where it has none.
 * Throws a UserError where the file is missing, and a ContentError where it cannot be in a page.
 */
export function readTheme({ theme: { stylesheet } }: Pick<ReadOptions, 'theme'>): string {
  if (stylesheet === undefined) return ''
  if (!existsSync(stylesheet))
    throw new UserError(
      `There is no style sheet ${stylesheet}, which the option theme.stylesheet names.${meant(stylesheet)} Write its path from the folder of your Eleventy configuration.`,
    )
  const css = readText(stylesheet)
  stopOn(css.split('\n').flatMap((line, index) => faults(line, stylesheet, index + 1)))
  return css
}

function faults(text: string, file: string, line: number): Finding[] {
  const found: Finding[] = []
  if (/^\s*@import\b/i.test(text))
    found.push({
      ...{ file, line, what: '@import does not work here.' },
      remedy: 'Copy the rules of the other style sheet into this one.',
    })
  if (/<\/style/i.test(text))
    found.push({
      ...{ file, line, what: '"</style" would end the styles of the page.' },
      remedy: 'Write "<\\/style".',
    })
  return found
}

function meant(file: string): string {
  const folder = dirname(file)
  return existsSync(folder) ? didYouMean(basename(file), readdirSync(folder)) : ''
}
