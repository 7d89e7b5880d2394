import { z } from 'zod'
import { name, text } from './fields.ts'

const wanted = 'the words that the leaflets use instead, as a list, like [EHC plan]'

/** The words that families use, and those that the leaflets use instead: `_data/synonyms.yaml`. */
export const synonyms = z
  .record(
    name('the words that families use'),
    z.array(text(wanted), { error: wanted }).min(1, { error: wanted }),
  )
  .superRefine((entries, context) => {
    const seen = new Set<string>()
    for (const [word, instead] of Object.entries(entries)) {
      const plain = word.toLowerCase()
      const refuse = (message: string, path: PropertyKey[] = [word]) => {
        context.addIssue({ code: 'custom', message, path })
      }
      if (seen.has(plain)) refuse('each word once: capitals make no difference')
      seen.add(plain)
      instead.forEach((other, at) => {
        if (other.toLowerCase() === plain) refuse('words other than the word itself', [word, at])
      })
    }
  })

/** For words that families use, the words of the leaflets. */
export type Synonyms = z.infer<typeof synonyms>
