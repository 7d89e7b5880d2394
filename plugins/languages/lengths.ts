import { monthNames } from './dates.ts'
import type { MonthName } from './dates.ts'
import type { Speaker } from './language.ts'
import { unitTexts } from './time-units.ts'
import type { TimeUnit } from './time-units.ts'

/** A length of time: "2 months". */
export interface Length {
  number: number
  unit: TimeUnit
}

/** How a text states a length of time. */
export interface LengthForm {
  /** Whether small numbers are words, in languages that have words for them here. */
  inWords?: boolean
  /** Before a noun, as in "two-month"; or with its unit marked as a hard word, in Markdown. */
  form?: 'adjective' | 'hard word' | undefined
}

/** Gives a length of time in a language: "2 months", "2 miesiące". The form of its unit depends on the number (Unicode CLDR). */
export function statedLength(
  { number, unit }: Length,
  { inWords = false, form }: LengthForm,
  speaker: Speaker,
): string {
  const { numberWords, adjectives } = speaker.language
  const words = inWords ? numberWords?.[number - 1] : undefined
  const count = words ?? new Intl.NumberFormat(speaker.tag).format(number)
  const isSingular = form === 'adjective' && adjectives === 'singular'
  const text = speaker.form(unitTexts[unit], isSingular ? 1 : number)
  if (form !== 'hard word') return text.replace('{count}', count)
  // A form may say the number itself, as the Arabic dual does.
  return text.split('{count}').map(hard).join(count)
}

/** Marks the words of a text as a hard word; not the spaces around them. */
const hard = (text: string): string => text.replace(/\S(?:.*\S)?/u, (words) => `**${words}**`)

/** Gives a day of the year in a language: "31 October". */
export const statedDay = (
  { day, month }: { day: number; month: MonthName },
  { tag }: Speaker,
): string =>
  new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    // A year that has 29 February.
    Date.UTC(2028, monthNames.indexOf(month), day),
  )
