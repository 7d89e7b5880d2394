import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { draftOf } from '../plugins/content/drafts.ts'
import { MovedInPart, moveInto } from '../plugins/files/move-into.ts'
import { jobsOf } from '../plugins/formats/jobs.ts'
import type { Job } from '../plugins/formats/jobs.ts'
import { describeFinding, isWarning, stampFigures } from '../plugins/index.ts'
import { readSite } from '../plugins/site/built-pages.ts'
import { stopOn } from '../plugins/findings/finding.ts'
import { inBrowsers } from './in-browsers.ts'
import { noSuchLeaflet } from './leaflet-named.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'
import { folderOf, leafletNames } from './review/texts.ts'
import { settings } from './settings.ts'
import type { Settings } from './settings.ts'
import { leafletSources } from './source-of.ts'
import { placeOf, sweep, withTemporaryFolder } from './temporary-folder.ts'
import { UserError } from '../plugins/findings/user-error.ts'

/** What to print, and where. */
export interface PrintLeaflets {
  /** The leaflet's folder; all leaflets unless told. */
  leaflet?: string | undefined
  /** The site's folder; as the project's configuration has it unless told. */
  site?: string
  /** The addresses of browsers on other machines; one on this machine unless told. */
  browsers?: string[]
}

/** Makes the PDFs of a built site again, of one leaflet or of all: all of them, or none where one fails. */
export async function printLeaflets({
  leaflet,
  site: given,
  browsers = [],
}: PrintLeaflets = {}): Promise<void> {
  const known = await settings()
  const site = given ?? known.output
  const at = `${known.options.leaflets.address.slice(1)}${leaflet ?? ''}`
  if (!existsSync(site))
    throw new UserError(`There is no ${site} to print from. Run "npm run build" first.`)
  if (leaflet !== undefined && !existsSync(join(site, at)))
    throw unknownLeaflet(leaflet, site, known)
  const place = placeOf(site)
  sweep(place, known.leaflets)
  const built = await readSite(place)
  const wish = { path: leaflet === undefined ? '' : `${at}/`, sourceOf: await leafletSources() }
  const wanted = (await jobsOf(built)).filter((job) => job.path.startsWith(wish.path))
  if (wanted.length === 0)
    throw new UserError(
      leaflet === undefined
        ? `There are no leaflets in ${site} yet.`
        : `No page in ${site} asks for a PDF. Run "npm run build" first.`,
    )
  const work = async (fresh: string) => {
    const made = await inBrowsers(browsers, (fleet) =>
      printWithProgress(built, { ...wish, into: fresh, fleet }),
    )
    const findings = made.flatMap((one) => one.findings)
    stopOn(findings)
    await stampFigures({ ...built, folder: fresh }, made)
    moveInto(fresh, place)
    for (const one of made) say(join(site, one.file))
    for (const finding of findings.filter(isWarning)) say(`Warning: ${describeFinding(finding)}`)
  }
  await sayingWhatIsOld(site, wanted, () => withTemporaryFolder('print', work, { site: place }))
}

/** Says which files are still the old ones if printing fails; each is whole. A file that the site has never had is no old one. */
async function sayingWhatIsOld(site: string, wanted: Job[], print: () => Promise<void>) {
  try {
    await print()
  } catch (error) {
    const unchanged = error instanceof MovedInPart ? error.old : wanted.map(({ file }) => file)
    const old = unchanged.map((file) => join(site, file)).filter((file) => existsSync(file))
    const still =
      old.length === 1 ? 'This file is still the old one' : 'These files are still the old ones'
    if (old.length > 0) say(`${still}: ${old.join(', ')}`)
    throw error
  }
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
