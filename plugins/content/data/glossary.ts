import { z } from 'zod'
import { name, text } from './fields.ts'

/** Hard words and their meanings: `_data/glossary.yaml`. */
export const glossary = z.record(
  name('the hard word'),
  z.strictObject({
    meaning: text('what the word means, in one or two short sentences'),
    forms: z.array(text('another form of the word')).optional(),
  }),
)

/** Hard words with their meanings and other written forms. */
export type Glossary = z.infer<typeof glossary>
