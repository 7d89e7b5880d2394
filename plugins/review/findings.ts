import { longDate } from '../languages/dates.ts'
import type { Finding } from '../findings/finding.ts'
import { describeChanges } from './describe-changes.ts'
import type { LeafletTexts } from './leaflet.ts'
import { hasChanged, isToCompare, pairsOf } from './pairs.ts'
import type { Pair } from './pairs.ts'
import type { ReviewedPair } from './record.ts'

/**
 * Finds the easy-read sections that somebody has to compare with the full edition: errors, which name the sentences
 * that have changed; if nobody has ever compared the two, one warning.
 */
export function reviewFindings(leaflet: LeafletTexts, language: string): Finding[] {
  const { easyRead, record, slug } = leaflet
  if (!record) {
    return [
      {
        file: easyRead.file,
        what: 'Nobody has compared this easy read with the full edition yet.',
        remedy: `Compare the two and run: ${command(slug)}`,
        severity: 'warning',
      },
    ]
  }
  return pairsOf(leaflet)
    .filter(isToCompare)
    .map((pair) => ({
      file: easyRead.file,
      line: pair.easyRead.line,
      column: 1,
      what: pair.reviewed
        ? whatChanged(pair, pair.reviewed, leaflet, language)
        : `Nobody has compared ${name(pair.easyRead)} with the full edition's section ${name(pair.full)} yet.`,
      remedy: `Compare the two and run: ${command(slug, pair.easyRead.id)}`,
    }))
}

/** The command that records that somebody has compared a leaflet's editions. */
function command(slug: string, section?: string): string {
  const one = section === undefined ? '' : ` --section ${section}`
  return `npm run review -- ${slug}${one} --by "Your name"`
}

function whatChanged(
  { easyRead, full }: Pair,
  reviewed: ReviewedPair,
  leaflet: LeafletTexts,
  language: string,
): string {
  const since = `on ${longDate(reviewed.on, language)} (by ${reviewed.by})`
  const own = hasChanged(easyRead, reviewed.easyRead)
    ? describeChanges(easyRead, reviewed.easyRead, leaflet.easyRead.file)
    : ''
  if (!hasChanged(full, reviewed.full))
    return `${name(easyRead)} has changed since it was compared with the full edition's section ${name(full)} ${since}: ${own}.`
  const changes = describeChanges(full, reviewed.full, leaflet.full.file)
  const also = own === '' ? '' : ` The easy read has changed too: ${own}.`
  return `${name(easyRead)} explains the full edition's section ${name(full)}, which has changed since the two were compared ${since}: ${changes}.${also}`
}

const name = ({ heading, id }: { heading: string; id: string }): string => `"${heading || id}"`
