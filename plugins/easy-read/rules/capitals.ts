import { unexplained } from './large-letters.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** No words in capitals. */
export const capitals: Rule = {
  name: 'capitals',
  asks: 'no words in capitals',
  sources: [sources.inclusionEurope],
  find: (text, known) =>
    unexplained(text, known)
      .filter(({ shouts }) => shouts)
      .map(({ word }) => ({
        place: word.place,
        what: `"${word.text}" is written in capitals`,
        remedy: 'Write it in lower case. If it is an acronym, explain it in _data/glossary.yaml.',
      })),
}
