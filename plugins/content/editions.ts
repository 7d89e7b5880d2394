import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { isLanguageTag } from '../languages/tags.ts'

/** A text of a leaflet that somebody wrote, and the addresses derived from its file name. */
export interface Edition {
  slug: string
  kind: 'full' | 'easy-read'
  /** The language that its file's name gives, like `cy` (BCP 47); undefined for the site's own. */
  language?: string
  /** The edition's own page, from the site's root: `/leaflets/x/easy-read/`. */
  url: string
  /** The folder of its language on the site, from its root: `/leaflets/x/`, or `/leaflets/x/cy/`. */
  folder: string
  /** The leaflet's folder on the site, from its root; pictures are there, whatever the language: `/leaflets/x/`. */
  leaflet: string
  /** Whether its language has no other edition of the leaflet on the site: there is none, or it is a draft. */
  alone?: boolean
  /** The other edition in the site's own language, where its language has none. */
  instead?: Edition
}

/** The names of the editions' files in the site's own language. */
export const fileNames = { full: 'index.md', 'easy-read': 'easy-read.md' } as const

/** What the name of an edition's file says. */
export type EditionName = Pick<Edition, 'kind' | 'language'>

/** Reads the name of an edition's file, like `easy-read.cy.md`; gives undefined for any other name. */
export function editionNamed(name: string): EditionName | undefined {
  const [, start, language] =
    /^(index|easy-read)(?:\.([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*))?\.md$/.exec(name) ?? []
  if (start === undefined || (language !== undefined && !isLanguageTag(language))) return undefined
  const kind = start === 'index' ? 'full' : 'easy-read'
  return language === undefined ? { kind } : { kind, language }
}

/** Gives the name of an edition's file. */
export const fileNameOf = ({ kind, language }: EditionName): string =>
  language === undefined ? fileNames[kind] : fileNames[kind].replace('md', `${language}.md`)

/** Gives the names of the editions' files in a leaflet's folder: those of the site's own language, then the others in order. */
export function editionNamesIn(folder: string): string[] {
  const there = readdirSync(folder).filter((name) => editionNamed(name) !== undefined)
  const place = (name: string) => {
    const { kind = 'full', language = '' } = editionNamed(name) ?? {}
    return `${language} ${kind === 'full' ? 0 : 1}`
  }
  return there.sort((one, other) => (place(one) < place(other) ? -1 : 1))
}

/** Where a site has its leaflets: their folder among what people write, and their address on the site. */
export interface LeafletPlace {
  folder: string
  address: string
}

const standardPlace: LeafletPlace = { folder: 'leaflets', address: '/leaflets/' }

/** Gives the edition of `…/leaflets/<slug>/index.md`, `easy-read.md` or `index.cy.md`; undefined for any other file. */
export function editionOf(inputPath: string, place = standardPlace): Edition | undefined {
  const named = editionNamed(basename(inputPath))
  const folder = dirname(inputPath)
  if (named === undefined || basename(dirname(folder)) !== basename(place.folder)) return undefined
  return editionIn(named, basename(folder), place)
}

/** Gives an edition of a leaflet by what its file's name says. */
export function editionIn(named: EditionName, slug: string, place = standardPlace): Edition {
  const leaflet = `${place.address}${slug}/`
  const { kind, language } = named
  const folder = language === undefined ? leaflet : `${leaflet}${language.toLowerCase()}/`
  return { ...named, slug, folder, leaflet, url: kind === 'full' ? folder : `${folder}easy-read/` }
}

/** The other of the two editions that a leaflet has in each language. */
export const otherKind = ({ kind }: Pick<Edition, 'kind'>): Edition['kind'] =>
  kind === 'full' ? 'easy-read' : 'full'
