import { parsedHtml } from './parsed-html.ts'
import { addressPieces } from './address-pieces.ts'
import type { Links } from './data/index.ts'
import { plainAddress } from './plain-address.ts'

/** A web address as a printed list shows it: whose it is, unless that is the address itself, and the address in pieces between which a line may break. */
export interface WebAddress {
  name: string
  pieces: string[]
}

/** Gives the web addresses that a page's text links to, each once, in order; names come from `_data/links.yaml`. */
export function webAddresses(html: string, links: Links): WebAddress[] {
  const document = parsedHtml(html)
  const found = new Map<string, WebAddress>()
  for (const element of document('a[href^="http"]').toArray()) {
    const address = document(element).attr('href') ?? ''
    if (found.has(address)) continue
    const known = Object.entries(links).find(([, link]) => link.address === address)
    const name = known ? (known[1].name ?? known[0]) : document(element).text().trim()
    found.set(address, {
      name: plainAddress(name) === plainAddress(address) ? '' : name,
      pieces: addressPieces(plainAddress(address)),
    })
  }
  return [...found.values()]
}
