import { isCounted } from './keys.ts'
import type { CountedKey, Key } from './keys.ts'

/** The forms of a text whose form depends on a number, by the categories of the Unicode CLDR; `other` is always needed. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Every text that readers meet, in one language. */
export type Strings = { [Name in Key]: Name extends CountedKey ? Forms : string }

/** A language in which leaflets are published. */
export interface Language {
  /** Its name in itself. */
  name: string
  strings: Strings
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
  /** Gives a text with what is filled in; one whose form depends on a number needs it as `count`. */
  say: (key: Key, values?: Values) => string
}

/** Gives the texts of a language as they are said with a tag of it, such as en-GB: its numbers are written as there. */
export function speaker(tag: string, { name, strings }: Language): Speaker {
  const plurals = new Intl.PluralRules(tag)
  const numbers = new Intl.NumberFormat(tag)
  return {
    tag,
    name,
    strings,
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
