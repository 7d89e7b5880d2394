import { z } from 'zod'
import { monthNames } from '../../languages/dates.ts'
import type { MonthName } from '../../languages/dates.ts'
import type { Length } from '../../languages/lengths.ts'
import { timeUnits } from '../../languages/time-units.ts'
import { day, pastDay, text } from './fields.ts'

const number = 'how many, in digits, like 2'
const numbers =
  'words where the full edition writes "two months", digits where it writes "2 months"'
const whose = 'yours if the reader has to meet it, theirs if other people have to'
const from = 'the day it counts from, like "the date on the letter"'
const ofMonth = 'the day of the month, in digits, like 31'
/** What a limit needs besides, by its kind. */
const ofLength = { number, unit: `one of: ${timeUnits.join(', ')}`, from, full_edition: numbers }
const ofYear = { day: ofMonth, month: 'the month in words, like October' }
const checked = 'the date on which somebody compared it with the law, like 2026-11-23, or never'

/** The legal time limits that the leaflets state, each written once: so many days from a day, or a day of the year. */
export const facts = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, {
    error: 'a name in lower-case letters, digits and hyphens, like appeal-to-tribunal',
  }),
  z
    .strictObject({
      what: text('what has to happen within this time, like "The parent appeals to the Tribunal."'),
      whose: z.enum(['yours', 'theirs'], { error: whose }),
      number: z
        .number({ error: number })
        .int({ error: number })
        .positive({ error: number })
        .optional(),
      unit: z.enum(timeUnits, { error: `one of: ${timeUnits.join(', ')}` }).optional(),
      from: text(from).optional(),
      day: z
        .int({ error: ofMonth })
        .min(1, { error: ofMonth })
        .max(31, { error: ofMonth })
        .optional(),
      month: z.enum(monthNames, { error: `one of: ${monthNames.join(', ')}` }).optional(),
      authority: text('the law or rule that says so, with its section'),
      full_edition: z.enum(['words', 'digits'], { error: numbers }).optional(),
      checked: pastDay(checked, 'never'),
      check_again: day('the date by which somebody must check it again, like 2027-11-23'),
      note: text('a note, or remove it').optional(),
    })
    .superRefine((given, context) => {
      const refuse = (key: string, message: string) => {
        context.addIssue({ code: 'custom', message, path: [key] })
      }
      const isOfYear = given.day !== undefined || given.month !== undefined
      for (const [key, wanted] of Object.entries(isOfYear ? ofYear : ofLength))
        if (given[key as keyof typeof given] === undefined) refuse(key, wanted)
      for (const key of isOfYear ? Object.keys(ofLength) : [])
        if (given[key as keyof typeof given] !== undefined)
          refuse(key, `${key} only where there is no day: a day of the year is the same for all`)
      const { day, month } = given
      if (day && month && day > daysOf(month)) refuse('day', `a day that ${month} has`)
    })
    .transform((given) => given as Fact),
)

/** What is known of every legal time limit. */
interface Known {
  what: string
  whose: 'yours' | 'theirs'
  authority: string
  /** An ISO day, or "never". */
  checked: string
  /** An ISO day. */
  check_again: string
  note?: string | undefined
}

/** A limit of so many days, weeks or months. */
interface LengthFrom extends Length {
  from: string
  full_edition: 'words' | 'digits'
}

/** A limit that is on the same day of each year. */
interface DayOfYear {
  day: number
  month: MonthName
}

/** One legal time limit. */
export type Fact = Known & (LengthFrom | DayOfYear)

/** Legal time limits by name. */
export type Facts = Record<string, Fact>

/** Gives a day of the year as staff read it: "31 October". */
export const dayOfYear = ({ day, month }: DayOfYear): string => `${day} ${month}`

/** The days of a month; 29 for February, which has as many in some years. */
function daysOf(month: MonthName): number {
  return new Date(Date.UTC(2028, monthNames.indexOf(month) + 1, 0)).getUTCDate()
}
