import { z } from 'zod'
import { isIsoDay } from '../../languages/dates.ts'

/** A text that must not be empty; `wanted` says in a message what to write. */
export const text = (wanted: string) => z.string({ error: wanted }).trim().min(1, { error: wanted })

/** A web address with http or https. */
export const address = (wanted: string) =>
  text(wanted).refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
    error: wanted,
  })

/** A day of the calendar, `2026-11-23`. */
export const day = (wanted: string) =>
  z.string({ error: wanted }).refine(isIsoDay, { error: wanted })

/** A text, or a list of texts; a list in either case. */
export const oneOrMore = (wanted: string) =>
  z
    .union([text(wanted), z.array(text(wanted)).min(1)], { error: wanted })
    .transform((given) => (typeof given === 'string' ? [given] : given))
