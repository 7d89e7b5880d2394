import { basename, dirname } from 'node:path'

/** A text of a leaflet that somebody wrote, and the addresses derived from its file name. */
export interface Edition {
  slug: string
  kind: 'full' | 'easy-read'
  /** The edition's own page, from the site's root: `/leaflets/x/easy-read/`. */
  url: string
  /** The leaflet's folder on the site, from its root: `/leaflets/x/`. */
  folder: string
  /** Whether the leaflet's other edition is not on the site: one of them is a draft. */
  alone?: boolean
}

/** The names of the editions' files. */
export const fileNames = { full: 'index.md', 'easy-read': 'easy-read.md' } as const

const kindOf = (name: string): Edition['kind'] | undefined =>
  name === fileNames.full ? 'full' : name === fileNames['easy-read'] ? 'easy-read' : undefined

/** Where a site has its leaflets: their folder among what people write, and their address on the site. */
export interface LeafletPlace {
  folder: string
  address: string
}

const standardPlace: LeafletPlace = { folder: 'leaflets', address: '/leaflets/' }

/** Gives the edition of `…/leaflets/<slug>/index.md` or `easy-read.md`; undefined for any other file. */
export function editionOf(inputPath: string, place = standardPlace): Edition | undefined {
  const kind = kindOf(basename(inputPath))
  const leaflet = dirname(inputPath)
  if (kind === undefined || basename(dirname(leaflet)) !== basename(place.folder)) return undefined
  const slug = basename(leaflet)
  const folder = `${place.address}${slug}/`
  return { slug, kind, folder, url: kind === 'full' ? folder : `${folder}easy-read/` }
}
