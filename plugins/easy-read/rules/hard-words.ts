import retextSimplify from 'retext-simplify'
import { askRetext } from './retext.ts'
import type { Said } from './retext.ts'
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

/** "e.g." has its own rule. */
const isShortForm = (words: string): boolean => /\.\S*\.$/.test(words)

/** Whether a longer phrase of the list starts at the same place, as "benefit from" does at "benefit". */
const isLonger = (other: Said, { line, column }: Said['place'], actual: string): boolean =>
  other.place.line === line && other.place.column === column && other.actual.length > actual.length

/** Easy words instead of those for which retext-simplify has easier ones, unless the glossary explains them. */
export const hardWords: Rule = {
  name: 'hard-words',
  english: true,
  asks: 'easy words; the glossary explains others',
  sources: [sources.inclusionEurope, sources.govUk],
  find: (text, { glossary }) =>
    askRetext(text, retextSimplify)
      .filter(({ actual, expected }) => expected.length > 0 && !isShortForm(actual))
      .filter(({ actual }) => !fine.has(actual.toLowerCase()) && !isExplained(actual, glossary))
      .filter(({ place, actual }, _, all) => !all.some((other) => isLonger(other, place, actual)))
      .map(({ place, actual, expected }) => ({
        place,
        what: `"${actual}" may be hard to understand`,
        remedy: `Write ${expected.map((word) => `"${word}"`).join(' or ')}, or explain it in _data/glossary.yaml.`,
        severity: 'warning',
      })),
}
