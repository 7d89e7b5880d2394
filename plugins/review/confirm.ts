import type { LeafletTexts } from './leaflet.ts'
import { pairsOf, reviewedText } from './pairs.ts'
import type { Pair } from './pairs.ts'
import type { ReviewedPair, ReviewRecord } from './record.ts'

/**
 * Gives a leaflet's record with some of its pairs compared as they are today, by `by` on an ISO day. What the record
 * says of pairs that the leaflet no longer has is left out.
 */
export function confirmed(
  leaflet: LeafletTexts,
  compared: Pair[],
  by: string,
  on: string,
): ReviewRecord {
  const pairs = pairsOf(leaflet).flatMap((pair): ReviewedPair[] => {
    const isCompared = compared.some((one) => isSame(one, pair))
    if (!isCompared) return pair.reviewed ? [pair.reviewed] : []
    return [{ by, on, easyRead: reviewedText(pair.easyRead), full: reviewedText(pair.full) }]
  })
  return { readers: leaflet.record?.readers ?? 'never', pairs }
}

function isSame(one: Pair, other: Pair): boolean {
  return one.easyRead.id === other.easyRead.id && one.full.id === other.full.id
}
