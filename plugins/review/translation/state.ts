import { hasChanged } from '../pairs.ts'
import type { Section } from '../../content/text/index.ts'
import { missingSections, translatedPairs } from './pairs.ts'
import type { Translation } from './texts.ts'

/** What the page of a translation says about it. */
export interface TranslationState {
  /** The sections whose original has changed since somebody compared the two. */
  outdated: Section[]
  /** The sections of the original that it lacks. */
  missing: Section[]
}

/** Gives what the page of a translation has to say about it. */
export const translationState = (translation: Translation): TranslationState => ({
  outdated: translatedPairs(translation)
    .filter(({ original, reviewed }) => reviewed && hasChanged(original, reviewed.original))
    .map(({ text }) => text),
  missing: missingSections(translation),
})
