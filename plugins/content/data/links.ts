import { z } from 'zod'
import { address, name, oneOrMore, pastDay, text } from './fields.ts'

const checked = 'unchecked, seen, or the date on which somebody opened the address, like 2026-11-23'

/** The web addresses that leaflets link to, by name: `_data/links.yaml`. */
export const links = z.record(
  name('a name for the address, like SEND Code of Practice'),
  z.strictObject({
    name: text('the full name for lists of addresses, or remove it').optional(),
    address: address('the web address, starting with https://'),
    phone: oneOrMore('the telephone number, or a list of them, with spaces').optional(),
    email: oneOrMore('the e-mail address, or a list of them').optional(),
    postal: oneOrMore('the postal address, or a list of them').optional(),
    checked: pastDay(checked, 'unchecked', 'seen'),
    note: text('a note, or remove it').optional(),
  }),
)

/** Web addresses by name. */
export type Links = z.infer<typeof links>
