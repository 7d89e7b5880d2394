import {
  contactOf,
  isDemonstration,
  mainContact,
  namesOf,
  stateNames,
} from '../content/data/index.ts'
import type { Organisation } from '../content/data/index.ts'
import type { Filters } from '../content/page-data.ts'
import { plainAddress } from '../content/plain-address.ts'
import { publicAddress } from '../content/public-address.ts'
import { directionOf } from '../languages/direction.ts'

/** Keeps the two halves of a British postcode on one line, by a no-break space. */
export function unbrokenPostcode(address: string): string {
  return address.replace(/\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/, '$1\u{A0}$2')
}

/** What templates ask about the site and the organisation. */
export function siteFilters(filters: Filters): void {
  filters.addFilter('isDemonstration', isDemonstration)
  filters.addFilter('mainContact', mainContact)
  filters.addFilter('named', (text: string, organisation: Organisation) =>
    stateNames(text, namesOf(organisation)),
  )
  filters.addFilter('contactOf', contactOf)
  filters.addFilter('direction', directionOf)
  filters.addFilter('publicAddress', publicAddress)
  filters.addFilter('plainAddress', plainAddress)
  filters.addFilter('unbrokenPostcode', unbrokenPostcode)
}
