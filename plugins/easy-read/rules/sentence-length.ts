import { sentencesOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** The most words that a sentence should have, and the most that it may have. */
export const words = { good: 10, most: 15 }

/** Sentences of 10 to 15 words at most. */
export const sentenceLength: Rule = {
  name: 'sentence-length',
  asks: `at most ${words.most} words in a sentence; better at most ${words.good}`,
  sources: [sources.departmentOfHealth, sources.govUk],
  find: (text) =>
    sentencesOf(text)
      .map(({ place, words: { length } }) => ({ place, length }))
      .filter(({ length }) => length > words.good)
      .map(({ place, length }) =>
        length > words.most
          ? {
              place,
              what: `This sentence has ${length} words; easy read asks for ${words.most} at most`,
              remedy: 'Split it in two.',
            }
          : {
              place,
              what: `This sentence has ${length} words; ${words.good} or fewer are easier`,
              remedy: 'See if it can be shorter.',
              severity: 'warning',
              source: sources.govUk,
            },
      ),
}
