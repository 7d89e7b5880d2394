import { dirname } from 'node:path'
import { groupsOf } from '../content/arrange.ts'
import type { Arranged } from '../content/arrange.ts'
import type { Edition } from '../content/editions.ts'
import type { EleventyPage } from '../content/page-data.ts'
import type { EleventyConfig, Pages } from './eleventy.ts'

/** A page of a leaflet, with what its head says. */
type Collected = EleventyPage & { data: Arranged }

/** The names of the collections that Everyleaf adds to a site. */
export const collections = { leaflets: 'everyleafLeaflets', editions: 'everyleafEditions' }

/** Adds the site's leaflets, in the order in which people list them, and their editions, all easy reads first. */
export function addCollections(
  config: EleventyConfig,
  editionAt: (inputPath: string) => Edition | undefined,
): void {
  const editionsIn = (pages: Pages, isWanted: (edition: Edition) => boolean) =>
    (pages.getAll() as Collected[])
      .filter(({ inputPath }) => {
        const edition = editionAt(inputPath)
        return edition && isWanted(edition)
      })
      // Eleventy has them in the order in which their files happened to be read.
      .sort((one, other) => (one.inputPath < other.inputPath ? -1 : 1))
  // A draft may have an easy read alone. A translation is no leaflet of its own.
  const leafletsIn = (pages: Pages) => {
    const own = (kind: Edition['kind']) => (one: Edition) =>
      one.kind === kind && one.language === undefined
    return groupsOf([
      ...editionsIn(pages, own('full')),
      ...editionsIn(pages, (one) => own('easy-read')(one) && one.alone === true),
    ]).flatMap(({ leaflets }) => leaflets)
  }
  config.addCollection(collections.leaflets, leafletsIn)
  config.addCollection(collections.editions, (pages) => {
    const places = new Map(
      leafletsIn(pages).map(({ inputPath }, index) => [dirname(inputPath), index]),
    )
    const place = ({ inputPath }: Collected) => places.get(dirname(inputPath)) ?? -1
    return (['easy-read', 'full'] as const).flatMap((kind) =>
      editionsIn(pages, (one) => one.kind === kind).sort((one, other) => place(one) - place(other)),
    )
  })
}
