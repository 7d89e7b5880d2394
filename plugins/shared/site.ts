import { readFileSync } from 'node:fs'
import { contactOf, isDemonstration, mainContact, namesOf, stateNames, site } from './data/index.ts'
import type { Organisation, Site } from './data/index.ts'
import { directionOf } from './direction.ts'
import type { Filters } from './eleventy.ts'
import { plainAddress } from './plain-address.ts'
import { readYaml } from './yaml.ts'

/** What every page and PDF says until the organisation has approved its leaflets. */
export const demonstrationNotice = 'This is a test version. The service has not approved it.'

/** Gives the path prefix of a site, with a slash at both ends, from the public address in its `site.yaml`. */
export function pathPrefixOf(siteFile: string): string {
  const { address } = readYaml(readFileSync(siteFile, 'utf8'), site, siteFile)
  return new URL(address).pathname
}

/** Gives the public address of a page from its path on the site. */
export function publicAddress(path: string, { address }: Pick<Site, 'address'>): string {
  return new URL(path.replace(/^\//, ''), address).href
}

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
