import type { Edition } from '../shared/editions.ts'

/** What a machine makes of an edition's page: the contract that every format keeps. */
export interface Format {
  /** Its name in `data-format`, on the page and in style sheets. */
  name: string
  /** The edition that it is made from. */
  edition: Edition['kind']
  /** What people call it, like "Large print". */
  label: string
  /** What it is for, in a few plain words. */
  purpose: string
  /** What its file's name adds to the leaflet's: `-large-print`. */
  suffix: string
  extension: string
  /** Its media type. */
  type: string
  /** The kind of file in a word that people know: PDF. */
  kind: string
  paper: Paper
}

/** How a printed format looks. */
export interface Paper {
  /** Size of everything that is read, in pt. */
  textSize: number
  /** Which of the organisation's details stand at the foot of every page. */
  footer: 'whole' | 'short'
}

/** What was made of a page: its file under the site's folder, and its true figures. */
export interface Made {
  file: string
  format: string
  pages: number
  bytes: number
  /** ms */
  time: number
}

/** Gives the address of an edition's format, from the site's root. */
export function formatUrl({ folder, slug }: Edition, { suffix, extension }: Format): string {
  return `${folder}${slug}${suffix}.${extension}`
}
