import { isCounted } from './keys.ts'
import type { CountedKey, Key } from './keys.ts'
import type { TimeLimit } from './time-limits.ts'

/** The forms of a text whose form depends on a number, by the categories of the Unicode CLDR; `other` is always needed. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Every text that readers meet, in one language. */
export type Strings = { [Name in Key]: Name extends CountedKey ? Forms : string }

/** A language in which leaflets are published. */
export interface Language {
  /** Its name in itself. */
  name: string
  strings: Strings
  /** Whether a person who speaks it has checked its texts; those of the program that nobody has are told to staff. */
  isChecked?: boolean
  /** Its words for numbers from 1 on, where time limits may be written in words. */
  numberWords?: readonly string[]
  /** Before a noun, a length of time has its unit in the singular: "two-month". Without it, it is as everywhere else. */
  adjectives?: 'singular'
  /** Endings that make no other word of one, such as that of the plural, in the order in which they come off; none unless given. */
  wordEndings?: readonly string[]
  /** Finds the time limits that a text states by its grammar. Without it, only those are found that facts state. */
  timeLimits?: (text: string) => TimeLimit[]
}

/** What is filled into a text. */
export type Values = Record<string, string | number>

/** A language as texts are taken from it. */
export interface Speaker {
  /** A language tag, like en-GB (BCP 47). */
  tag: string
  /** Its name in itself. */
  name: string
  strings: Strings
  language: Language
  /** Gives the form of a text for a number, with nothing filled in. */
  form: (key: CountedKey, count: number) => string
  /** Gives a text with what is filled in; one whose form depends on a number needs it as `count`. */
  say: (key: Key, values?: Values) => string
}

/** Gives the texts of a language as they are said with a tag of it, such as en-GB: its numbers are written as there. */
export function speaker(tag: string, language: Language): Speaker {
  const { name, strings } = language
  const plurals = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  return {
    tag,
    name,
    strings,
    language,
    form: (key, count) => formOf(strings[key], count, plurals),
    say(key, values = {}) {
      const text = strings[key]
      const form = typeof text === 'string' ? text : formOf(text, Number(values['count']), plurals)
      return form.replace(/\{(\w+)\}/g, (braces, name: string) => {
        const value = values[name]
        if (value === undefined) throw new Error(`The text "${key}" needs ${braces}.`)
        return typeof value === 'number' ? numbers.format(value) : value
      })
    },
  }
}

/** Gives the form of a text for a number. */
const formOf = (forms: Forms, count: number, plurals: Intl.PluralRules): string =>
  forms[plurals.select(count)] ?? forms.other

/** Gives the names of what is filled into a text, in all of its forms, in order. */
export function placeholdersOf(strings: Strings, key: Key): string[] {
  const text = strings[key]
  const forms = isCounted(key) ? Object.values(text as Forms) : [text as string]
  return [...new Set(forms.flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort()
}
