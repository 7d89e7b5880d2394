import { z } from 'zod'
import { isIsoDay, latestToday } from '../../languages/dates.ts'

/** A text that must not be empty; `wanted` says in a message what to write. It may be as long as it is. */
export const anyText = (wanted: string) =>
  z.string({ error: wanted }).trim().min(1, { error: wanted })

/** A text on one line, however it is written, that must not be empty and has at most so many letters. */
export const text = (wanted: string, most = 1000) =>
  anyText(wanted)
    .overwrite((given) => given.replace(/\s+/g, ' '))
    .max(most, { error: `${wanted}, in at most ${most} letters` })

/** A name that is the key of an entry. */
export const name = (wanted: string) =>
  z
    .string()
    .regex(/^\S(?:.*\S)?$/, { error: wanted })
    .max(150, { error: `${wanted}, in at most 150 letters` })

/** A web address with http or https. */
export const address = (wanted: string) =>
  text(wanted).refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    error: wanted,
  })

/** A day of the calendar, `2026-11-23`. */
export const day = (wanted: string) =>
  z.string({ error: wanted }).refine(isIsoDay, { error: wanted })

/** A day of the calendar that is not after today, because nobody can have done something later; or one of these words. */
export const pastDay = (wanted: string, ...words: string[]) =>
  z
    .string({ error: wanted })
    .refine((given) => words.includes(given) || isIsoDay(given), { error: wanted })
    .refine((given) => !isIsoDay(given) || given <= latestToday(), {
      error: `${wanted}; this day is still to come`,
    })

/** A text, or a list of texts; a list in either case. */
export const oneOrMore = (wanted: string) =>
  z
    .union([text(wanted), z.array(text(wanted)).min(1)], { error: wanted })
    .transform((given) => (typeof given === 'string' ? [given] : given))
