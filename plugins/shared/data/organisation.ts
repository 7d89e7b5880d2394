import { z } from 'zod'
import { address, day, text } from './fields.ts'

const digits = (wanted: string) =>
  z.string({ error: wanted }).regex(/^[A-Z0-9]{4,12}$/, { error: wanted })

/** Who publishes the leaflets: `_data/organisation.yaml`. */
export const organisation = z.strictObject({
  name: text("the organisation's short name"),
  full_name: text("the organisation's full name, as on its letterhead"),
  address: text('the postal address on one line'),
  advice_line: z
    .string({ error: 'the telephone number in quotes or with spaces, like 020 3031 6651' })
    .regex(/^\+?\d[\d ]{7,16}\d$/, {
      error: 'the telephone number with digits and spaces, like 020 3031 6651',
    }),
  email: z.email({ error: 'an e-mail address, like advice@example.org' }),
  website: address('a web address that starts with https:// or http://'),
  facebook: address("the Facebook page's address, starting with https://").optional(),
  charity_number: digits('the charity number in quotes, like "264713"').optional(),
  company_number: digits('the company number in quotes, like "01068186"').optional(),
  approved: z.union(
    [
      z.strictObject({
        by: text('the name and role of the person who approved the leaflets'),
        on: day('the date of the approval, like 2026-12-31'),
      }),
      z.literal('no'),
    ],
    { error: 'no, or who approved the leaflets and when (by: …, on: 2026-12-31)' },
  ),
})

/** The organisation's contact details and whether it has approved its leaflets. */
export type Organisation = z.infer<typeof organisation>

/** Whether the leaflets are published without the organisation's approval, so that every page has to say so. */
export const isDemonstration = ({ approved }: Organisation): boolean => approved === 'no'
