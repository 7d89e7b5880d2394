import { lookAtParts } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** No percentages. */
export const percentages: Rule = {
  name: 'percentages',
  asks: 'no percentages',
  sources: [sources.inclusionEurope],
  find: (text) =>
    lookAtParts(text, ({ word, after }) =>
      word.text.includes('%') ||
      /^percent(?:age)?s?$/i.test(word.text) ||
      (/^per$/i.test(word.text) && /^cent$/i.test(after?.text ?? ''))
        ? {
            place: word.place,
            what: 'Percentages are hard to understand',
            remedy: 'Write "5 in 10 people", or "half", "most" or "few".',
          }
        : undefined,
    ),
}
