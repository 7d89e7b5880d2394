import retextSimplify from 'retext-simplify'
import { askRetext } from './retext.ts'
import { isExplained } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** Words of its list that are easy, or that easy read uses in another sense, such as a postal address. */
const fine = new Set([
  'address',
  'all of',
  'delete',
  'females',
  'forward',
  'in between',
  'not many',
  'not often',
  'your office',
])

/** "e.g." has a rule of its own. */
const isShortForm = (words: string): boolean => /\.\S*\.$/.test(words)

/** Easy words instead of those that retext-simplify knows easier ones for, where the glossary does not explain them. */
export const hardWords: Rule = {
  name: 'hard-words',
  asks: 'easy words; the glossary explains others',
  sources: [sources.inclusionEurope, sources.govUk],
  find: (text, { glossary }) =>
    askRetext(text, retextSimplify)
      .filter(({ actual, expected }) => expected.length > 0 && !isShortForm(actual))
      .filter(({ actual }) => !fine.has(actual.toLowerCase()) && !isExplained(actual, glossary))
      .map(({ place, actual, expected }) => ({
        place,
        what: `"${actual}" may be hard to understand`,
        remedy: `Write ${expected.map((word) => `"${word}"`).join(' or ')}, or explain it in _data/glossary.yaml.`,
        severity: 'warning',
      })),
}
