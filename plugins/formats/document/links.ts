import { decoded } from '../../content/decoded.ts'

/** Where a link of a page goes: to a place on the page itself, by its id, or to an address in full. */
export type Target = { id: string } | { address: string }

/** Gives where a link goes; undefined for one that is no address. `canonical` is the page's own. */
export function targetOf(href: string, canonical: string): Target | undefined {
  if (!URL.canParse(href, canonical)) return undefined
  const { hash, href: address } = new URL(href, canonical)
  return hash !== '' && address === `${canonical}${hash}`
    ? { id: decoded(hash.slice(1)) }
    : { address }
}
