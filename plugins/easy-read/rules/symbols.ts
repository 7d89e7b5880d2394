import { lookAtParts } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

const remedies: [symbols: RegExp, what: string, remedy: string][] = [
  [/[([{]/, 'Brackets are hard to read', 'Write what is in them as a separate sentence.'],
  [/;/, 'A semicolon joins what should be two sentences', 'Write two sentences.'],
  [/[&§#\\<>|~^]/, 'Special characters are hard to read', 'Write the word for it.'],
]

/** Simple punctuation: no brackets, semicolons or special characters. */
export const symbols: Rule = {
  name: 'symbols',
  asks: 'no brackets, semicolons or special characters such as & or #',
  sources: [sources.inclusionEurope],
  find: (text) =>
    lookAtParts(text, ({ word }) => {
      const found = remedies.find(([symbol]) => symbol.test(word.text))
      return found && { place: word.place, what: found[1], remedy: found[2] }
    }),
}
