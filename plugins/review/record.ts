import { z } from 'zod'
import { anyText as text, day } from '../content/data/fields.ts'
import { readYaml } from '../content/yaml.ts'
import { fingerprint } from '../content/text/index.ts'

const byHand = 'nothing here by hand: restore the file, or delete it and run "npm run review"'

/** A text as somebody read it: its section's id, the fingerprint of its words, and its sentences. */
export const reviewedText = z
  .strictObject({
    section: text(byHand),
    fingerprint: text(byHand),
    sentences: z.array(text(byHand), { error: byHand }),
  })
  .refine((side) => side.fingerprint === fingerprintOf(side.sentences), {
    path: ['fingerprint'],
    error: byHand,
  })

/** Who compared two texts. */
export const who = text('who compared the two texts')
/** The day on which two texts were compared. */
export const when = day('the date on which they were compared, like 2026-11-23')

/** What people have compared and read: `review.json`, beside `easy-read.md`. */
const record = z.strictObject({
  readers: z.union(
    [
      z.literal('never'),
      z.strictObject({ by: text(byHand), on: day(byHand), fingerprint: text(byHand) }),
    ],
    { error: `never, or ${byHand}` },
  ),
  pairs: z.array(
    z.strictObject({ by: who, on: when, easyRead: reviewedText, full: reviewedText }),
    { error: byHand },
  ),
})

/** The record of a leaflet's reviews. */
export type ReviewRecord = z.infer<typeof record>

/** The record of one comparison of an easy-read section with the section of the full edition that it explains. */
export type ReviewedPair = ReviewRecord['pairs'][number]

/** One of the two texts of a comparison. */
export type ReviewedText = ReviewedPair['full']

/** Gives the fingerprint of sentences' words; how the words are split into sentences and lines does not count. */
export function fingerprintOf(sentences: string[]): string {
  return fingerprint(sentences.join(' '))
}

/** Reads a record. Throws a ContentError that names file, line, key and what to do. */
export const readRecord = (contents: string, file: string): ReviewRecord =>
  readWritten(contents, record, file)

/**
 * Reads a file that this program has written. One that is as it was written needs no reader that knows where its mistakes are,
 * and takes a twentieth of the time. Throws a ContentError.
 */
export function readWritten<Value>(
  contents: string,
  schema: z.ZodType<Value>,
  file: string,
): Value {
  return asWritten(contents, schema) ?? readYaml(contents, schema, file)
}

function asWritten<Value>(contents: string, schema: z.ZodType<Value>): Value | undefined {
  try {
    const value: unknown = JSON.parse(contents)
    if (`${JSON.stringify(value, null, 2)}\n` !== contents) return undefined
    return schema.safeParse(value).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Gives a record as it is written to its file: one sentence per line, the pairs in the order of their sections' ids. */
export function writtenRecord({ readers, pairs }: ReviewRecord): string {
  const key = (pair: ReviewedPair) => `${pair.easyRead.section} ${pair.full.section}`
  const sorted = pairs.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
  return `${JSON.stringify({ readers, pairs: sorted }, null, 2)}\n`
}
