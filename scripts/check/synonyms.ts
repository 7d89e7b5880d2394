import { unusedSynonyms } from '../../plugins/search/synonyms.ts'
import { synonyms as schema } from '../../plugins/content/data/index.ts'
import { readYamlWithPlaces } from '../../plugins/content/yaml.ts'
import { textOfHtml } from '../../plugins/site/html.ts'
import type { SiteCheck } from './check.ts'

/** The synonyms that no leaflet uses. */
export const synonyms: SiteCheck = (
  { ours },
  { drafts, named, place: { address }, synonyms: { contents, file } },
) => {
  const { value, placeOf } = readYamlWithPlaces(contents, schema, file, 1, named)
  const published = ours
    .filter(({ path }) => `/${path}`.startsWith(address))
    .map(({ document }) => textOfHtml(document, '.text, .leaflet-head'))
  const texts = [...published, ...drafts.editions.map((draft) => draft.contents)]
  return {
    findings: unusedSynonyms(value, texts).map(({ word, other, at }) => ({
      file,
      ...placeOf([word, at]),
      what: `No leaflet uses "${other}", so it adds nothing to a search for "${word}".`,
      remedy: 'Write words that a leaflet uses, or remove them.',
      severity: 'warning',
      rule: 'unused-synonym',
    })),
  }
}
