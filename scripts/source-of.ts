import { editionNamesIn, editionOf } from '../plugins/content/editions.ts'
import { folderOf, leafletNames } from './review/texts.ts'
import { settings } from './settings.ts'

/** Gives a function that names the leaflet's file that the page at a path on the site is made of; undefined where it is none's. */
export async function leafletSources(): Promise<(path: string) => string | undefined> {
  const known = await settings()
  const files = leafletNames(known).flatMap((name) =>
    editionNamesIn(folderOf(known, name)).map((file) => `${folderOf(known, name)}/${file}`),
  )
  const { leaflets } = known.options
  return (path) => files.find((file) => editionOf(file, leaflets)?.url === `/${path}`)
}
