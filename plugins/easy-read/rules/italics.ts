import { linesOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** No italics. */
export const italics: Rule = {
  name: 'italics',
  asks: 'no italics',
  sources: [sources.inclusionEurope],
  find: (text) =>
    linesOf(text)
      .flatMap(({ marks }) => marks)
      .filter(({ kind }) => kind === 'italic')
      .map(({ place }) => ({
        place,
        what: 'Italics are hard to read',
        remedy: 'Remove the asterisk or underscore on each side.',
      })),
}
