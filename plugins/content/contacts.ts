import type { Finding } from '../findings/finding.ts'
import type { Contact, Links, Organisation } from './data/index.ts'
import type { Place } from './yaml.ts'

/** A telephone number, e-mail address or postcode in a text, as it is written there. */
export interface ContactByHand extends Place {
  kind: 'telephone number' | 'e-mail address' | 'postcode'
  text: string
}

const phone = /(?<![\d.,/-])(?:\+\d{1,3}[ -]?(?:\(0\) ?)?|\(?0)\d(?:[ ()-]{0,2}\d){5,11}(?!\d)/g
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g
const address = /\bhttps?:\/\/\S+|\bwww\.\S+/g

/**
 * Gives the telephone numbers, e-mail addresses and postcodes in a text, with line and column from 1. Numbers that start
 * with neither 0 nor + are none: years, paragraphs, money, and short ones like 999. Web addresses are left out.
 */
export function contactsByHand(text: string): ContactByHand[] {
  return text.split('\n').flatMap((written, index) => {
    const line = written.replace(address, (found) => ' '.repeat(found.length))
    const all = (kind: ContactByHand['kind'], pattern: RegExp) =>
      [...line.matchAll(pattern)].map((found) => {
        return { kind, text: found[0], line: index + 1, column: found.index + 1 }
      })
    return [
      ...all('telephone number', phone),
      ...all('e-mail address', email),
      ...all('postcode', postcode),
    ].sort((one, other) => one.column - other.column)
  })
}

/** Gives those contacts in a text that neither the organisation nor the links have. */
export function unknownContacts(
  text: string,
  data: { organisation: Organisation; links: Links },
): ContactByHand[] {
  const known = new Set(knownTexts(data).flatMap(contactsByHand).map(plain))
  return contactsByHand(text).filter((found) => !known.has(plain(found)))
}

/** Finds those contacts in a file: nobody updates them. */
export function contactFindings(
  contents: string,
  file: string,
  data: { organisation: Organisation; links: Links },
): Finding[] {
  return unknownContacts(contents, data).map(({ kind, text, line, column }) => ({
    file,
    line,
    column,
    what: `The ${kind} "${text}" is not in the data.`,
    remedy:
      "If it is yours, write its name in braces, like {phone}. If it is another organisation's, add it to that organisation in _data/links.yaml.",
    rule: 'unknown-contact',
  }))
}

function knownTexts({ organisation, links }: { organisation: Organisation; links: Links }) {
  return [
    ...organisation.contacts.flatMap(({ value, hours = '', note = '' }: Contact) => [
      value,
      hours,
      note,
    ]),
    ...organisation.legal,
    ...Object.values(links).flatMap(({ phone = [], email = [], postal = [] }) => [
      ...phone,
      ...email,
      ...postal,
    ]),
  ]
}

/** One form for all ways to write a contact: +44 1632 960000 is 01632 960000. */
function plain({ kind, text }: ContactByHand): string {
  if (kind !== 'telephone number') return text.replaceAll(' ', '').toLowerCase()
  return text
    .replace(/\(0\)/, '')
    .replace(/[^\d+]/g, '')
    .replace(/^\+44/, '0')
}
