import type { CheerioAPI } from 'cheerio'
import type { BuiltPage, Finder } from '../../plugins/site/built-pages.ts'
import { addressesOn } from './addresses.ts'
import type { Address } from './addresses.ts'

/** What a page links to, and what links to it may name. */
export interface PageLinks {
  addresses: Address[]
  /** The addresses of what is made later. */
  later: ReadonlySet<string>
  places: ReadonlySet<string>
}

/** The links on a page, and the places on it. */
const linksOf: Finder<PageLinks> = {
  name: 'links',
  find: (document) => {
    const later = document('a:has([data-figures])')
      .toArray()
      .map((link) => document(link).attr('href') ?? '')
    return {
      addresses: addressesOn(document),
      later: new Set(later),
      places: placesOn(document),
    }
  },
}

/** Reads the links on a page, and the places on it. */
export const readLinks = (page: BuiltPage): PageLinks => page.find(linksOf)

function placesOn(document: CheerioAPI): ReadonlySet<string> {
  const places = document('[id], a[name]').toArray()
  return new Set(places.flatMap(({ attribs: { id, name } }) => id ?? name ?? []))
}
