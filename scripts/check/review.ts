import { coverageFindings, reviewFindings } from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'
import { ContentError } from '../../plugins/index.ts'
import { leafletNames, leafletTexts, siteLanguage } from '../review/texts.ts'
import type { SourceCheck } from './check.ts'

/** Gives what stops a build: sections that are tied to none of the other edition, and records that cannot be read. */
export const ties: SourceCheck = () => ({
  findings: leafletNames().flatMap((slug) => {
    const leaflet = readable(slug)
    if (leaflet instanceof ContentError) return leaflet.findings
    return leaflet ? coverageFindings(leaflet) : []
  }),
})

/** Gives the texts that somebody has to compare: a check fails on them, and a build says so and publishes. */
export const reviews: SourceCheck = () => ({
  findings: leafletNames().flatMap((slug) => {
    const leaflet = readable(slug)
    const found = leaflet && !(leaflet instanceof ContentError)
    return found ? reviewFindings(leaflet, siteLanguage()) : []
  }),
})

function readable(slug: string): LeafletTexts | ContentError | undefined {
  try {
    return leafletTexts(slug)
  } catch (error) {
    if (error instanceof ContentError) return error
    throw error
  }
}
