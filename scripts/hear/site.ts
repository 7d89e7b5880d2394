import { existsSync } from 'node:fs'
import { builtPages } from '../../plugins/site/built-pages.ts'
import { readParts } from './page.ts'
import type { PageParts } from './page.ts'
import { leafletWay, pdfWay, searchWay } from './ways.ts'
import type { Way } from './ways.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** Something to listen to: the name of its transcript, its path on the site, and the way through it. */
export interface Listening {
  name: string
  path: string
  parts: PageParts
  way: Way
}

/**
 * Gives what there is to listen to of a leaflet in a built site's folder, the first one where `slug` is undefined:
 * its editions, the search, and the first PDF of the last edition. `prefix` is the site's path prefix. Throws where there is no such leaflet.
 */
export async function listenings(
  site: string,
  prefix: string,
  slug?: string,
): Promise<Listening[]> {
  if (!existsSync(site)) throw new UserError(`There is no ${site}. Run "npm run build" first.`)
  const pages = await builtPages(site)
  const leaflets = pages.flatMap(({ path }) => /^leaflets\/([^/]+)\/$/.exec(path)?.[1] ?? [])
  const chosen = slug ?? leaflets[0]
  if (chosen === undefined || !leaflets.includes(chosen))
    throw new UserError(
      `There is no leaflet ${slug ?? ''} in ${site}. ${leaflets.length > 0 ? `Its leaflets are: ${leaflets.join(', ')}.` : 'Run "npm run build" first.'}`,
    )
  const listening = (name: string, path: string, way: Way): Listening[] =>
    pages
      .filter((page) => page.path === path)
      .map(({ html }) => ({ name, path, parts: readParts(html), way }))
  const editions = [
    ...listening('leaflet', `leaflets/${chosen}/`, leafletWay),
    ...listening('easy-read', `leaflets/${chosen}/easy-read/`, leafletWay),
  ]
  const pdfs = editions.flatMap(({ name, parts }) =>
    parts.pdfs.slice(0, 1).map((address) => ({
      name: `${name}-pdf`,
      path: address.slice(prefix.length),
      parts,
      way: pdfWay,
    })),
  )
  // A word of the leaflet is searched for.
  const search = listening('search', 'search/', searchWay).map((one) => ({
    ...one,
    parts: { ...one.parts, sections: editions.flatMap(({ parts }) => parts.sections) },
  }))
  return [...editions, ...search, ...pdfs.slice(-1)]
}
