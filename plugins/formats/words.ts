import { keys } from '../languages/keys.ts'
import type { Key } from '../languages/keys.ts'
import { inEnglish } from '../languages/languages.ts'
import type { Speaker } from '../languages/language.ts'
import type { FormatWords } from './format.ts'

/** Gives what people are told of a format in a language; staff are told it in English. */
export function wordsIn(
  { label, purpose, kind }: FormatWords,
  speaker: Speaker = inEnglish,
): FormatWords {
  const say = (text: string) => (isKey(text) ? speaker.say(text) : text)
  return { label: say(label), purpose: say(purpose), kind: say(kind) }
}

const isKey = (text: string): text is Key => Object.hasOwn(keys, text)
