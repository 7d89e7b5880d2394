import { readFileSync } from 'node:fs'
import { contactOf, isDemonstration, mainContact, namesOf, stateNames, site } from './data/index.ts'
import type { Organisation, Site } from './data/index.ts'
import { directionOf } from './direction.ts'
import type { EleventyConfig } from './eleventy.ts'
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

/** People type an address without its protocol. */
export function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/** Keeps the two halves of a British postcode on one line, by a no-break space. */
export function unbrokenPostcode(address: string): string {
  return address.replace(/\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/, '$1\u{A0}$2')
}

/** What templates ask about the site and the organisation. */
export function siteFilters(config: EleventyConfig): void {
  config.addGlobalData('demonstrationNotice', demonstrationNotice)
  config.addFilter('isDemonstration', isDemonstration)
  config.addFilter('mainContact', mainContact)
  config.addFilter('named', (text: string, organisation: Organisation) =>
    stateNames(text, namesOf(organisation)),
  )
  config.addFilter('contactOf', contactOf)
  config.addFilter('direction', directionOf)
  config.addFilter('publicAddress', publicAddress)
  config.addFilter('plainAddress', plainAddress)
  config.addFilter('unbrokenPostcode', unbrokenPostcode)
}
