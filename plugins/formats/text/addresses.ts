import type { DomNode, FormatCallback } from 'html-to-text'
import { targetOf } from '../document/links.ts'
import { added } from './added.ts'
import { attributes } from './blocks.ts'

/** Writes links, and tells them when a new section begins. */
export interface Addresses {
  write: FormatCallback
  newSection: () => void
}

/**
 * Writes each address behind the words that link to it, in angle brackets (RFC 3986, appendix C): once in a section, and
 * not where the words are the address or the number themselves. `canonical` is the page's own address.
 */
export function writeAddresses(canonical: string): Addresses {
  const written = new Set<string>()
  return {
    newSection: () => {
      written.clear()
    },
    write(element, walk, builder) {
      walk(element.children, builder)
      const address = addressOf(attributes(element)['href'] ?? '#', canonical)
      if (address === undefined || written.has(address)) return
      written.add(address)
      if (bare(textOf(element)).includes(bare(address))) return
      builder.addInline(` ${added(`<${address}>`)}`)
    },
  }
}

/** The address in full; undefined for a place on the page itself. */
function addressOf(href: string, canonical: string): string | undefined {
  const target = href === '#' ? undefined : targetOf(href, canonical)
  if (!target || 'id' in target) return undefined
  const { address } = target
  return address.replace(/^(mailto|tel|sms):/, '').replace(mailHeaders(new URL(address)), '')
}

/** A prepared e-mail has a subject and a beginning, which nobody types. */
const mailHeaders = ({ protocol, search }: URL): string => (protocol === 'mailto:' ? search : '')

/** What tells one address or number from another, however people write it. */
const bare = (text: string) =>
  text
    .replace(/^https?:\/\//u, '')
    .replace(/[\s/]/gu, '')
    .toLowerCase()

function textOf({ data = '', children = [] }: Partial<DomNode>): string {
  return data + children.map(textOf).join('')
}
