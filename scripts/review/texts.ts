import { existsSync } from 'node:fs'
import { readLeaflet, readLeafletFiles, translationsOf } from '../../plugins/review/index.ts'
import type { LeafletTexts, Translation } from '../../plugins/review/index.ts'
import { leafletsIn } from '../../plugins/host/drafts.ts'
import { readSiteData } from '../../plugins/host/data.ts'
import { siteSpeaker } from '../../plugins/host/languages.ts'
import { settings } from '../settings.ts'
import type { Settings } from '../settings.ts'

type Place = Pick<Settings, 'leaflets'>

/** Gives the names of the leaflets' folders, in order; none where there are no leaflets yet. */
export const leafletNames = ({ leaflets }: Place): string[] => leafletsIn(leaflets)

/** Gives the folder of a leaflet by its name. */
export function folderOf({ leaflets }: Place, slug: string): string {
  return `${leaflets}/${slug}`
}

/** Reads a leaflet's texts and their review by its folder's name; undefined if one of its editions is missing. */
export async function leafletTexts(slug: string): Promise<LeafletTexts | undefined> {
  const known = await settings()
  const { facts, links, site } = readSiteData(known.options, known.pathPrefix)
  const speaker = siteSpeaker(site.language, known.options)
  return readLeaflet(folderOf(known, slug), { facts, links, speaker })
}

/** Reads the translations of a leaflet and their reviews by its folder's name; none where it has none. */
export async function leafletTranslations(slug: string): Promise<Translation[]> {
  const known = await settings()
  const folder = folderOf(known, slug)
  if (!existsSync(folder)) return []
  const { facts, links, site } = readSiteData(known.options, known.pathPrefix)
  return translationsOf(folder, readLeafletFiles(folder), {
    ...{ facts, links },
    speaker: (language = site.language) => siteSpeaker(language, known.options),
  })
}
