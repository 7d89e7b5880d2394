import { letters, unexplained } from './large-letters.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** Full words, or acronyms that are spelt out. */
export const acronyms: Rule = {
  name: 'acronyms',
  english: true,
  asks: 'full words; an acronym is spelt out',
  sources: [sources.govUk, sources.inclusionEurope],
  find: (text, known) =>
    unexplained(text, known)
      .filter(({ shouts }) => !shouts)
      .map(({ word }) => ({
        place: word.place,
        what: `"${word.text}" is never spelt out`,
        remedy: `Write the full words, add a sentence "${letters(word.text)} is short for …", or explain it in _data/glossary.yaml.`,
      })),
}
