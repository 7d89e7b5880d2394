import { existsSync, statSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { UserError } from '../plugins/findings/user-error.ts'
import { today } from '../plugins/languages/dates.ts'
import { accept, readAccepted, textOf } from './check/accepted.ts'
import { isError, ordered } from './check/found.ts'
import { leafletOf } from './check/groups.ts'
import { asJson } from './check/json.ts'
import { look } from './check/look.ts'
import type { Looked, Wish } from './check/look.ts'
import { report } from './check/report.ts'
import { reportPage } from './check/report-page.ts'
import { needLeaflet } from './leaflet-named.ts'
import { say } from './output/say.ts'
import { settings } from './settings.ts'

/** What is checked, and how it is told. */
export interface CheckOptions extends Wish {
  /** Lists each warning, and those that are accepted. */
  all?: boolean
  /** Prints JSON for programs. */
  json?: boolean
  /** Writes a page for staff to this file, or to `index.html` in this folder. */
  report?: string | undefined
}

/**
 * Looks for mistakes in the data, the leaflets, the pages and files made from them, and tells what it found. Gives whether it is
 * free of errors; those of drafts do not count. Throws a UsageError if there is no such leaflet.
 */
export async function check({
  all,
  json,
  report: target,
  ...wish
}: CheckOptions = {}): Promise<boolean> {
  const known = await settings()
  if (wish.leaflet !== undefined) needLeaflet(wish.leaflet, known)
  const looked = withAccepted(await look(wish), known.options.data, wish)
  if (target !== undefined) await writeReport(looked, target)
  if (json === true) say(asJson(looked))
  else for (const line of report(looked, all)) say(line)
  return !looked.found.some(isError)
}

function withAccepted(looked: Looked, folder: string, { leaflet, quick }: Wish): Looked {
  const { project, found, unreached } = looked
  const list = readAccepted(folder)
  const concerned = ({ file }: { file: string }) =>
    leaflet === undefined || leafletOf(file, project) === leaflet
  const isWhole = unreached.length === 0 && quick !== true && !found.some(isError)
  const accepted = list.accepted.filter(concerned)
  return {
    ...looked,
    found: ordered(accept(found, { ...list, accepted }, { today: today(), textOf, isWhole })),
  }
}

async function writeReport(looked: Looked, target: string): Promise<void> {
  const isFolder = extname(target) === '' || (existsSync(target) && statSync(target).isDirectory())
  const file = isFolder ? join(target, 'index.html') : target
  if (extname(file) !== '.html')
    throw new UserError(
      `The report is a web page. Name a folder, or a file that ends in .html: ${target}`,
    )
  const { address, known } = looked.project
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, reportPage(looked, { organisation: known.organisation.name, address }))
  process.stderr.write(`The report is in ${file}.\n`)
}
