import { UserError } from '../../plugins/findings/user-error.ts'
import type { LeafletTexts, Translation } from '../../plugins/review/index.ts'
import type { Compared, ComparedPair } from './compared.ts'
import { leafletNames, leafletTexts, leafletTranslations } from './texts.ts'
import { didYouMean } from '../../plugins/findings/nearest.ts'
import { UsageError } from '../output/usage-error.ts'
import { settings } from '../settings.ts'

/** Gives the leaflet that a person named by its folder; throws if there is none, and lists those there are. */
export async function chosenLeaflet(slug: string | undefined): Promise<LeafletTexts> {
  const leaflet = slug === undefined ? undefined : await leafletTexts(slug)
  if (leaflet) return leaflet
  const names = leafletNames(await settings())
  const known = names.join(', ')
  if (known === '')
    throw new UserError('There are no leaflets yet. Start one: npm run new -- <leaflet>')
  throw new UsageError(
    slug === undefined
      ? `Say which leaflet, by its folder's name: ${known}.`
      : `There is no leaflet "${slug}" with two editions.${didYouMean(slug, names)} The leaflets are: ${known}.`,
  )
}

/** Gives the translations of a leaflet into a language; throws if there are none, and lists the languages that there are. */
export async function chosenTranslations(
  slug: string,
  language: string,
): Promise<[Translation, ...Translation[]]> {
  const all = await leafletTranslations(slug)
  const [first, ...others] = all.filter((one) => one.language === language)
  if (first) return [first, ...others]
  const known = [...new Set(all.map((one) => one.language))].join(', ')
  throw new UsageError(
    known === ''
      ? `The leaflet "${slug}" is in one language. A text in another is called index.${language}.md.`
      : `The leaflet "${slug}" is not in "${language}". It is in: ${known}.`,
  )
}

/** Gives the pairs of a section, by its id in either text, or all that somebody must compare. Throws if the id is unknown. */
export function chosenPairs({ pairs }: Compared, section: string | undefined): ComparedPair[] {
  if (section === undefined) return pairs.filter((pair) => pair.isToCompare)
  const idsOf = ({ sides }: ComparedPair) => sides.map((side) => side.section.id)
  const chosen = pairs.filter((pair) => idsOf(pair).includes(section))
  if (chosen.length > 0) return chosen
  const known = pairs.map(({ sides: [, made] }) => made.section.id)
  throw new UsageError(
    `There is no section "${section}" to compare.${didYouMean(section, known)} The sections are: ${known.join(', ')}.`,
  )
}

/** Gives a name that a person wrote after an option; throws if it is empty. */
export function nameAfter(option: string, name: string | undefined): string | undefined {
  if (name?.trim() === '') throw new UsageError(`Write a name after ${option}, in quotes.`)
  return name?.trim()
}
