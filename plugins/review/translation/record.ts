import { z } from 'zod'
import { readWritten, reviewedText, when, who } from '../record.ts'

const byHand = 'nothing here by hand: restore the file, or delete it and run "npm run review"'

/** What people have compared of a translation: `review.cy.json`, beside the leaflet's texts. */
const record = z.strictObject({
  pairs: z.array(
    z.strictObject({
      ...{ by: who, on: when },
      edition: z.enum(['full', 'easy-read'], { error: byHand }),
      translation: reviewedText,
      original: reviewedText,
    }),
    { error: byHand },
  ),
})

/** The record of the reviews of a leaflet's texts in one other language. */
export type TranslationRecord = z.infer<typeof record>

/** The record of one comparison of a section of a translation with the section that it was made of. */
export type ReviewedTranslation = TranslationRecord['pairs'][number]

/** Reads a record. Throws a ContentError that names file, line, key and what to do. */
export const readTranslationRecord = (contents: string, file: string): TranslationRecord =>
  readWritten(contents, record, file)

/** Gives a record as it is written to its file: one sentence a line, the full edition's pairs first. */
export function writtenTranslationRecord({ pairs }: TranslationRecord): string {
  const key = ({ edition, original, translation }: ReviewedTranslation) =>
    `${edition === 'full' ? 0 : 1} ${original.section} ${translation.section}`
  const sorted = pairs.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
  return `${JSON.stringify({ pairs: sorted }, null, 2)}\n`
}
