import { z } from 'zod'
import { day, pastDay, text } from './fields.ts'

/** The units that a time limit can have. */
export const timeUnits = ['day', 'working day', 'school day', 'week', 'month', 'year'] as const

const number = 'how many, in digits, like 2'
const numbers =
  'words where the full edition writes "two months", digits where it writes "2 months"'
const whose = 'yours if the reader has to meet it, theirs if other people have to'
const checked = 'the date on which somebody compared it with the law, like 2026-11-23, or never'

/** The legal time limits that the leaflets state, each written once: `_data/facts.yaml`. */
export const facts = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, {
    error: 'a name in lower-case letters, digits and hyphens, like appeal-to-tribunal',
  }),
  z.strictObject({
    what: text('what has to happen within this time, like "The parent appeals to the Tribunal."'),
    whose: z.enum(['yours', 'theirs'], { error: whose }),
    number: z.number({ error: number }).int({ error: number }).positive({ error: number }),
    unit: z.enum(timeUnits, { error: `one of: ${timeUnits.join(', ')}` }),
    from: text('the day it counts from, like "the date on the letter"'),
    authority: text('the law or rule that says so, with its section'),
    full_edition: z.enum(['words', 'digits'], { error: numbers }),
    checked: pastDay(checked, 'never'),
    check_again: day('the date by which somebody must check it again, like 2027-11-23'),
    note: text('a note, or remove it').optional(),
  }),
)

/** Legal time limits by name. */
export type Facts = z.infer<typeof facts>

/** One legal time limit. */
export type Fact = Facts[string]
