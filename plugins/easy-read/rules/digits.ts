import { numberWords } from '../../languages/numbers.ts'
import type { Met } from './words.ts'
import { lookAtParts } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

const [, ...small] = numberWords
const teens = 'thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const number = new RegExp(
  `^(?:(?:${tens.join('|')})(?:-(?:one|${small.join('|')}))?|${[...small, ...teens].join('|')}|hundreds?|thousands?)$`,
  'i',
)
/** "One" is a number before these; elsewhere it usually is not: "no one", "which one". */
const counted = /^(?:second|minute|hour|day|week|month|year|time|pound|working|school|page|copy)$/i

/** Numbers in digits. */
export const digits: Rule = {
  name: 'digits',
  english: true,
  asks: 'digits, not number words: 2 months',
  sources: [sources.inclusionEurope],
  find: (text) =>
    lookAtParts(text, (met) =>
      isNumber(met)
        ? {
            place: met.word.place,
            what: `"${met.word.text}" is a number in words; digits are easier`,
            remedy: 'Write it in digits.',
          }
        : undefined,
    ),
}

function isNumber({ word, before, after }: Met): boolean {
  if (/^one$/i.test(word.text))
    return counted.test(after?.text ?? '') && !/^(?:no|every|any|at)$/i.test(before?.text ?? '')
  return number.test(word.text)
}
