import { basename, dirname } from 'node:path'
import type { Facts, Links } from '../content/data/index.ts'
import { editionNamed, fileNameOf } from '../content/editions.ts'
import type { EleventyPage, Filters } from '../content/page-data.ts'
import type { Speaker } from '../languages/language.ts'
import { readLeaflet, readLeafletFiles } from './leaflet.ts'
import type { LeafletFiles } from './leaflet.ts'
import { hasChanged, pairsOf } from './pairs.ts'
import { readersState } from './readers.ts'
import { translationsOf, translationState } from './translation/index.ts'

/**
 * What templates ask about an easy-read page: whether readers have checked it, and which of its sections explain a text
 * of the full edition that has changed since somebody compared the two.
 */
export function reviewFilters(filters: Filters): void {
  filters.addFilter(
    'readersState',
    ({ inputPath }: EleventyPage, facts: Facts, links: Links, speaker: Speaker) => {
      const leaflet = readLeaflet(dirname(inputPath), { facts, links, speaker })
      return leaflet ? readersState(leaflet) : { state: 'never' }
    },
  )
  filters.addFilter(
    'translationState',
    (
      { inputPath }: EleventyPage,
      data: { facts: Facts; links: Links; speaker: Speaker; originalSpeaker: Speaker },
    ) => {
      const folder = dirname(inputPath)
      const { facts, links, speaker, originalSpeaker } = data
      // Other languages are of no account.
      const [own] = translationsOf(folder, filesFor(folder, basename(inputPath)), {
        ...{ facts, links },
        speaker: (language) => (language === undefined ? originalSpeaker : speaker),
      })
      return own ? translationState(own) : { outdated: [], missing: [] }
    },
  )
  filters.addFilter(
    'outdatedSections',
    ({ inputPath }: EleventyPage, facts: Facts, links: Links, speaker: Speaker) => {
      const leaflet = readLeaflet(dirname(inputPath), { facts, links, speaker })
      const outdated = (leaflet ? pairsOf(leaflet) : []).filter(
        ({ full, reviewed }) => reviewed !== undefined && hasChanged(full, reviewed.full),
      )
      return [...new Set(outdated.map(({ easyRead }) => easyRead))]
    },
  )
}

/** The files that say how it is with a translation: its own, its original's and its record. */
function filesFor(folder: string, name: string): LeafletFiles {
  const { kind = 'full', language = '' } = editionNamed(name) ?? {}
  const wanted = [name, fileNameOf({ kind }), `review.${language}.json`]
  const files = Object.entries(readLeafletFiles(folder))
  return Object.fromEntries(files.filter(([file]) => wanted.includes(file)))
}
