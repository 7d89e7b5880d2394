import { didYouMean } from '../plugins/findings/nearest.ts'
import { UsageError } from './output/usage-error.ts'
import { leafletNames } from './review/texts.ts'
import type { Settings } from './settings.ts'

/** Throws a UsageError that names the nearest leaflet if a site has no leaflet of this name. */
export function needLeaflet(leaflet: string, known: Settings): void {
  const names = leafletNames(known)
  if (!names.includes(leaflet)) throw noSuchLeaflet(leaflet, names)
}

/** Says that there is no leaflet of this name, and which there are. */
export function noSuchLeaflet(leaflet: string, names: string[]): UsageError {
  const list =
    names.length === 0 ? 'There are no leaflets yet.' : `The leaflets are: ${names.join(', ')}.`
  return new UsageError(`There is no leaflet "${leaflet}".${didYouMean(leaflet, names)} ${list}`)
}
