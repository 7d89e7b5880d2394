import type { Section } from '../content/text/index.ts'
import type { LeafletTexts } from './leaflet.ts'
import { fingerprintOf } from './record.ts'
import type { ReviewedPair, ReviewedText } from './record.ts'

/** An easy-read section, a section of the full edition that it explains, and how they were when somebody compared them. */
export interface Pair {
  easyRead: Section
  full: Section
  reviewed: ReviewedPair | undefined
}

/** Gives the pairs of a leaflet, in the order of its easy read. */
export function pairsOf({ easyRead, full, record }: LeafletTexts): Pair[] {
  return easyRead.sections.flatMap((section) =>
    [...new Set(section.names.map(({ id }) => id))].flatMap((id) => {
      const named = full.sections.find((one) => one.id === id)
      if (!named) return []
      const reviewed = record?.pairs.find(
        (pair) => pair.easyRead.section === section.id && pair.full.section === id,
      )
      return [{ easyRead: section, full: named, reviewed }]
    }),
  )
}

/** Whether a text's words have changed since somebody read it. */
export function hasChanged(section: Section, reviewed: ReviewedText): boolean {
  return fingerprintOf(textsOf(section)) !== reviewed.fingerprint
}

/** Whether somebody has to compare a pair: nobody has yet, or one of its texts has changed since. */
export function isToCompare({ easyRead, full, reviewed }: Pair): boolean {
  if (!reviewed) return true
  return hasChanged(easyRead, reviewed.easyRead) || hasChanged(full, reviewed.full)
}

/** Gives the texts of a section's sentences. */
export const textsOf = ({ sentences }: Section): string[] => sentences.map(({ text }) => text)

/** Gives what a record keeps of a section that somebody has compared. */
export function reviewedText(section: Section): ReviewedText {
  const sentences = textsOf(section)
  return { section: section.id, fingerprint: fingerprintOf(sentences), sentences }
}
