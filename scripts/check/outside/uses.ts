import { links as schema } from '../../../plugins/content/data/index.ts'
import { readYamlWithPlaces } from '../../../plugins/content/yaml.ts'
import { addressesOn } from '../addresses.ts'
import type { CheckedSite } from '../check.ts'
import { placesOfLink } from '../place-of-link.ts'
import type { LinkPlace } from '../place-of-link.ts'
import type { Project } from '../project.ts'

/** Gives the web addresses outside the site that our pages link to or the list of links has, each with all its places. */
export function usesOfAddresses(
  { ours }: CheckedSite,
  { known, links, named }: Project,
  sourceOf: (path: string) => string | undefined,
): Map<string, LinkPlace[]> {
  const uses = new Map<string, LinkPlace[]>()
  const add = (address: string, places: LinkPlace[]) => {
    const { href } = new URL(address)
    const known = uses.get(href) ?? []
    const isNew = (place: LinkPlace) =>
      !known.some(({ file, line }) => file === place.file && line === place.line)
    uses.set(href, [...known, ...places.filter(isNew)])
  }
  const { placeOfKey } = readYamlWithPlaces(links.contents, schema, links.file, 1, named)
  const namesOf = new Map<string, string[]>()
  for (const [name, { address }] of Object.entries(known.links)) {
    add(address, [{ file: links.file, ...placeOfKey(name) }])
    const { href } = new URL(address)
    namesOf.set(href, [...(namesOf.get(href) ?? []), name])
  }
  for (const page of ours) {
    const { canonical } = page.contract
    if (!URL.canParse(canonical)) continue
    const source = sourceOf(page.path)
    for (const { address, words, of } of addressesOn(page.document)) {
      if (of !== 'link' || !/^https?:\/\//i.test(address) || !URL.canParse(address)) continue
      if (new URL(address).origin === new URL(canonical).origin) continue
      const names = namesOf.get(new URL(address).href)
      const places = source?.endsWith('.md') ? placesOfLink(source, address, words, names) : []
      const isNamed = names !== undefined
      // What is written in a layout, or comes from the organisation's data, is on every page.
      add(
        address,
        places.length > 0 || isNamed || uses.has(new URL(address).href)
          ? places
          : [{ file: source ?? page.file }],
      )
    }
  }
  return uses
}
