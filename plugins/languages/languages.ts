import { arabic } from './ar.ts'
import { bengali } from './bn.ts'
import { welsh } from './cy.ts'
import { english } from './en.ts'
import { speaker } from './language.ts'
import type { Language, Speaker } from './language.ts'
import { polish } from './pl.ts'
import { urdu } from './ur.ts'

/** The languages that come with the program, by the first part of their tags. */
export const languages: Record<string, Language> = {
  en: english,
  ar: arabic,
  bn: bengali,
  cy: welsh,
  pl: polish,
  ur: urdu,
}

const known = new WeakMap<Language, Map<string, Speaker>>()

/** Gives a language by its tag, from those that there are; undefined for one that nobody has written. */
export function speakerOf(tag: string, all = languages): Speaker | undefined {
  // A whole tag, or its first part: en-GB, then en.
  const language = all[tag] ?? all[tag.split('-')[0] ?? '']
  if (!language) return undefined
  const ofTags = known.get(language) ?? new Map<string, Speaker>()
  known.set(language, ofTags)
  const speaks = ofTags.get(tag) ?? speaker(tag, language)
  ofTags.set(tag, speaks)
  return speaks
}

/** English, in which staff are told things. */
export const inEnglish = speaker('en-GB', english)
