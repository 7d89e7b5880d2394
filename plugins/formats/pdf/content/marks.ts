import type { PageMap } from './page-map.ts'
import { patched } from './rearrange.ts'

/** The beginnings of the artifacts that a page has (ISO 32000-1, 14.8.2.2). */
export const artifacts = {
  layout: '/Artifact <</Type /Layout>> BDC',
  header: '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC',
  repeated: '/Artifact <</Type /Pagination>> BDC',
  footer: '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC',
}

/** Gives the beginning of content that belongs to an element of the structure tree. */
export const beginContent = (role: string, id: number): string => `/${role} <</MCID ${id}>> BDC`

/** The operators `from` to `to`, and how the marked content is to begin that they become. */
export interface Wrapping {
  from: number
  to: number
  beginning: string
}

/** Makes stretches of operators, that do not overlap, into marked content. */
export function wrap(map: PageMap, wrappings: Wrapping[]): PageMap {
  return patched(
    map,
    wrappings.flatMap(({ from, to, beginning }) => [
      { at: from, before: beginning },
      { at: to, after: 'EMC' },
    ]),
  )
}
