import { othersOf, unusedIn } from '../../plugins/search/synonyms.ts'
import { synonyms as schema } from '../../plugins/content/data/index.ts'
import { readYamlWithPlaces } from '../../plugins/content/yaml.ts'
import { textOfHtml } from '../../plugins/site/html.ts'
import { hashOf } from '../../plugins/cache/store.ts'
import type { SiteCheck } from './check.ts'

/** The synonyms that no leaflet uses. */
export const synonyms: SiteCheck = (
  { ours },
  { drafts, named, place: { address }, synonyms: { contents, file } },
) => {
  const { value, placeOf } = readYamlWithPlaces(contents, schema, file, 1, named)
  const own = new Set(ours)
  const others = othersOf(value)
  const all = hashOf(JSON.stringify(others))
  let unused = drafts.editions.reduce((left, draft) => unusedIn(draft.contents, left), others)
  return {
    look(page) {
      if (unused.length === 0 || !own.has(page) || !`/${page.path}`.startsWith(address)) return
      const missing = page.find({
        name: `synonyms not used of ${all}`,
        find: (document) => unusedIn(textOfHtml(document, '.text, .leaflet-head'), others),
      })
      unused = unused.filter((one) =>
        missing.some(({ word, at }) => word === one.word && at === one.at),
      )
    },
    outcome: () => ({
      findings: unused.map(({ word, other, at }) => ({
        file,
        ...placeOf([word, at]),
        what: `No leaflet uses "${other}", so it adds nothing to a search for "${word}".`,
        remedy: 'Write words that a leaflet uses, or remove them.',
        severity: 'warning',
        rule: 'unused-synonym',
      })),
    }),
  }
}
