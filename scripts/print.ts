import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { draftOf } from '../plugins/content/drafts.ts'
import { describeFinding, isWarning, stampFigures } from '../plugins/index.ts'
import { stopOn } from '../plugins/findings/finding.ts'
import { noSuchLeaflet } from './leaflet-named.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'
import { folderOf, leafletNames } from './review/texts.ts'
import { settings } from './settings.ts'
import type { Settings } from './settings.ts'
import { leafletSources } from './source-of.ts'
import { UserError } from '../plugins/findings/user-error.ts'

/** Makes the PDFs of a built site again, of one leaflet or of all. */
export async function printLeaflets({
  leaflet,
  site: given,
}: { leaflet?: string | undefined; site?: string } = {}): Promise<void> {
  const known = await settings()
  const site = given ?? known.output
  const at = `${known.options.leaflets.address.slice(1)}${leaflet ?? ''}`
  if (!existsSync(site))
    throw new UserError(`There is no ${site} to print from. Run "npm run build" first.`)
  if (leaflet !== undefined && !existsSync(join(site, at)))
    throw unknownLeaflet(leaflet, site, known)
  const made = await printWithProgress(site, {
    path: leaflet === undefined ? '' : `${at}/`,
    sourceOf: await leafletSources(),
  })
  if (made.length === 0)
    throw new UserError(
      leaflet === undefined
        ? `There are no leaflets in ${site} yet.`
        : `No page in ${site} asks for a PDF. Run "npm run build" first.`,
    )
  await stampFigures(site, made)
  for (const one of made) say(join(site, one.file))
  const findings = made.flatMap((one) => one.findings)
  for (const finding of findings.filter(isWarning)) say(`Warning: ${describeFinding(finding)}`)
  stopOn(findings)
}

function unknownLeaflet(leaflet: string, site: string, known: Settings): UserError {
  const names = leafletNames(known)
  if (names.includes(leaflet) && draftOf(folderOf(known, leaflet)) === 'leaflet')
    return new UserError(
      `The leaflet ${leaflet} is a draft, so it is not in ${site}. To make its PDFs, run "npm start" and open them there.`,
    )
  if (names.includes(leaflet))
    return new UserError(`The leaflet ${leaflet} is not in ${site} yet. Run "npm run build" first.`)
  return noSuchLeaflet(leaflet, names)
}
