import { abbreviations } from './abbreviations.ts'
import { acronyms } from './acronyms.ts'
import { alternativeText } from './alternative-text.ts'
import { capitals } from './capitals.ts'
import { completeRows } from './complete-rows.ts'
import { digits } from './digits.ts'
import { hardWords } from './hard-words.ts'
import { italics } from './italics.ts'
import { oneSentenceALine } from './one-sentence-a-line.ts'
import { passiveVoice } from './passive-voice.ts'
import { percentages } from './percentages.ts'
import { picture } from './picture.ts'
import { romanNumerals } from './roman-numerals.ts'
import type { Rule } from './rule.ts'
import { sentenceLength } from './sentence-length.ts'
import { symbols } from './symbols.ts'
import { textLength } from './text-length.ts'
import { underlining } from './underlining.ts'

export { lint } from './lint.ts'
export { measure } from './measure.ts'
export type { Excused, Linted } from './lint.ts'
export type { Measure } from './measure.ts'
export type { Known, Rule } from './rule.ts'
export { shownMeanings } from './shown-meanings.ts'
export { unusedMeanings } from './unused-meanings.ts'

/** Rules about words and punctuation. They work on any English text. */
export const wordRules: Rule[] = [
  sentenceLength,
  passiveVoice,
  hardWords,
  acronyms,
  abbreviations,
  capitals,
  digits,
  percentages,
  romanNumerals,
  symbols,
]

// How the text of a leaflet is laid out.
const layoutRules: Rule[] = [
  picture,
  alternativeText,
  oneSentenceALine,
  completeRows,
  italics,
  underlining,
  textLength,
]

/** All rules for a leaflet's easy read. `unusedMeanings` has one for the glossary. */
export const rules: Rule[] = [...wordRules, ...layoutRules]

/** The rules of form, for an easy read in another language than English. */
export const formRules: Rule[] = rules.filter(({ english }) => english !== true)
