import type { CheerioAPI } from 'cheerio'
import { apart } from '../../plugins/site/built-pages.ts'
import type { BuiltPage } from '../../plugins/site/built-pages.ts'
import { addressesOn } from './addresses.ts'
import type { Address } from './addresses.ts'

/** What a page links to, and what links to it may name. */
export interface PageLinks {
  addresses: Address[]
  /** The addresses of what is made later. */
  later: ReadonlySet<string>
  places: ReadonlySet<string>
}

/** Reads the links on a page, and the places on it. */
export function readLinks({ document }: BuiltPage): PageLinks {
  const later = document('a:has([data-figures])')
    .toArray()
    .map((link) => document(link).attr('href') ?? '')
  return apart({
    addresses: addressesOn(document),
    later: new Set(later),
    places: placesOn(document),
  })
}

function placesOn(document: CheerioAPI): ReadonlySet<string> {
  const places = document('[id], a[name]').toArray()
  return new Set(places.flatMap(({ attribs: { id, name } }) => id ?? name ?? []))
}
