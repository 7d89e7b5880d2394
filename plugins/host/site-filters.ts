import {
  contactOf,
  isDemonstration,
  mainContact,
  namesOf,
  stateNames,
} from '../content/data/index.ts'
import type { Contact, Organisation } from '../content/data/index.ts'
import type { Key } from '../languages/keys.ts'
import type { Speaker } from '../languages/language.ts'
import type { Filters } from '../content/page-data.ts'
import { plainAddress } from '../content/plain-address.ts'
import { publicAddress } from '../content/public-address.ts'
import { directionOf } from '../languages/direction.ts'
import { languageName } from '../languages/tags.ts'

/** Keeps the two halves of a British postcode on one line, by a no-break space. */
export function unbrokenPostcode(address: string): string {
  return address.replace(/\b([A-Z]{1,2}\d[A-Z\d]?) (\d[A-Z]{2})\b/, '$1\u{A0}$2')
}

/** Gives the address of an e-mail that asks for another format of a leaflet, with its subject and its beginning (RFC 6068). */
export function asking(
  { href = '' }: Contact,
  title: string,
  address: string,
  { say }: Speaker,
): string {
  const header = (key: Key) =>
    encodeURIComponent(say(key, { title, address }).replaceAll('\n', '\r\n'))
  return `${href}?subject=${header('anotherFormatSubject')}&body=${header('anotherFormatBody')}`
}

/** Whether an organisation's details have words of its own, which are in the language of its site. */
const hasOwnWords = ({ full_name, contacts, languages, legal }: Organisation): boolean =>
  full_name !== undefined ||
  languages.length > 0 ||
  legal.length > 0 ||
  contacts.some(
    ({ labelled, hours, note }) =>
      labelled === undefined || hours !== undefined || note !== undefined,
  )

/** What templates ask about the site and the organisation. */
export function siteFilters(filters: Filters): void {
  filters.addFilter('isDemonstration', isDemonstration)
  filters.addFilter('mainContact', mainContact)
  filters.addFilter('named', (text: string, organisation: Organisation) =>
    stateNames(text, namesOf(organisation)),
  )
  filters.addFilter('contactOf', contactOf)
  filters.addFilter('asking', asking)
  filters.addFilter('canBeAsked', (organisation: Organisation) =>
    (['phone', 'email'] as const).some((kind) => contactOf(organisation, kind)),
  )
  filters.addFilter('hasOwnWords', hasOwnWords)
  filters.addFilter('languageName', (tag: string, speaker: Speaker) =>
    languageName(tag, speaker.tag),
  )
  filters.addFilter('direction', directionOf)
  filters.addFilter('publicAddress', publicAddress)
  filters.addFilter('plainAddress', plainAddress)
  filters.addFilter('unbrokenPostcode', unbrokenPostcode)
}
