import { UserError } from '../../plugins/findings/user-error.ts'
import { isToCompare, pairsOf } from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts, Pair } from '../../plugins/easy-read/review/index.ts'
import { leafletNames, leafletTexts } from './texts.ts'
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

/** Gives the pairs of a section, by its id in either edition, or all that somebody must compare. Throws if the id is unknown. */
export function chosenPairs(leaflet: LeafletTexts, section: string | undefined): Pair[] {
  const all = pairsOf(leaflet)
  if (section === undefined) return all.filter(isToCompare)
  const chosen = all.filter(({ easyRead, full }) => [easyRead.id, full.id].includes(section))
  if (chosen.length > 0) return chosen
  const known = all.map(({ easyRead }) => easyRead.id)
  throw new UsageError(
    `There is no section "${section}" to compare.${didYouMean(section, known)} The sections are: ${known.join(', ')}.`,
  )
}

/** Gives a name that a person wrote after an option; throws if it is empty. */
export function nameAfter(option: string, name: string | undefined): string | undefined {
  if (name?.trim() === '') throw new UsageError(`Write a name after ${option}, in quotes.`)
  return name?.trim()
}
