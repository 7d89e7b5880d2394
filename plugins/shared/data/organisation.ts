import { z } from 'zod'
import { colours } from './colours.ts'
import { contact, email, phone, shownContact } from './contacts.ts'
import type { Contact } from './contacts.ts'
import { address, day, text } from './fields.ts'

const legalLine = text('a line that the law asks for, like "Registered charity no: 264713"')

/** Who publishes the leaflets: `organisation.yaml`. Only the name and one way to reach the organisation are needed. */
export const organisation = z
  .strictObject({
    name: text("the organisation's short name"),
    full_name: text("the organisation's full name, as on its letterhead").optional(),
    area: text('where the people live whom it helps, like Islington').optional(),
    advice_line: phone.optional(),
    phone: phone.optional(),
    email: email.optional(),
    website: address('a web address that starts with https:// or http://').optional(),
    facebook: address("the Facebook page's address, starting with https://").optional(),
    address: text('the postal address on one line').optional(),
    contacts: z
      .array(contact, { error: 'the other ways to reach it, one after each hyphen' })
      .default([]),
    legal: z
      .union([legalLine.transform((line) => [line]), z.array(legalLine)], {
        error: 'the lines that the law asks for, each after a hyphen',
      })
      .default([]),
    colours: colours.optional(),
    logo: z
      .strictObject({
        file: text("the logo's file, from the project's folder, like logo.svg"),
        alt: text('what the logo says, like "Testbury Advice"'),
      })
      .optional(),
    nation: z
      .enum(['england', 'scotland', 'wales', 'northern-ireland', 'elsewhere'], {
        error: 'england, scotland, wales, northern-ireland or elsewhere',
      })
      .default('england'),
    approved: z
      .union(
        [
          z.strictObject({
            by: text('the name and role of the person who approved the leaflets'),
            on: day('the date of the approval, like 2026-12-31'),
          }),
          z.literal('no'),
        ],
        { error: 'no, or who approved the leaflets and when (by: …, on: 2026-12-31)' },
      )
      .default('no'),
  })
  .superRefine((given, context) => {
    const ways = [given.advice_line, given.phone, given.email, ...given.contacts]
    if (ways.every((way) => way === undefined))
      context.addIssue({
        code: 'custom',
        path: ['phone'],
        message: 'the telephone number, or an email, so that families can reach you',
      })
  })
  .transform(({ advice_line, phone, email, website, facebook, address, contacts, ...rest }) => {
    const all: Contact[] = [
      short('phone', 'Advice line', advice_line),
      short('phone', 'Telephone', phone),
      short('email', 'Email', email),
      short('website', 'Website', website),
      short('social', 'Facebook', facebook),
      ...contacts,
      short('address', 'Address', address),
    ].flatMap((one) => (one ? [shownContact(one)] : []))
    // A transform that throws would hide the other mistakes; without any contact the check above has found it.
    const main = all.find(({ kind }) => kind === 'phone') ?? all.find(({ href }) => href) ?? all[0]
    return { ...rest, contacts: all, main: main ?? { kind: 'other', label: '', text: '' } }
  })

function short(kind: Contact['kind'], label: string, value: string | undefined) {
  return value === undefined ? undefined : { kind, label, value }
}

/** The organisation's contact ways, the main one among them, and whether it has approved its leaflets. */
export type Organisation = Omit<z.output<typeof organisation>, 'main'> & { main: Contact }

/** Whether the leaflets are published without the organisation's approval, so that every page has to say so. */
export const isDemonstration = ({ approved }: Organisation): boolean => approved === 'no'
