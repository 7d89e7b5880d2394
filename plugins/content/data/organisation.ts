import { z } from 'zod'
import { colours } from './colours.ts'
import type { Key } from '../../languages/keys.ts'
import type { Speaker } from '../../languages/language.ts'
import { asShown, contact, email, inLanguage, phone } from './contacts.ts'
import type { Contact, ContactKind } from './contacts.ts'
import { enforcement } from './enforcement.ts'
import { address, oneOrMore, pastDay, text } from './fields.ts'

/** Contacts that need no list: each key, and what it means in the list. */
const shortForms = {
  phone: { kind: 'phone' },
  advice_line: { kind: 'phone', labelled: 'adviceLine' },
  email: { kind: 'email' },
  website: { kind: 'website' },
  facebook: { kind: 'social', labelled: 'facebook' },
  address: { kind: 'address' },
} as const satisfies Record<string, { kind: ContactKind; labelled?: Key }>

/** Who publishes the leaflets: `_data/organisation.yaml`. The short forms become contacts, before those of the list. */
export const organisation = z
  .strictObject({
    name: text("the organisation's short name", 150),
    full_name: text(
      "the organisation's full name, as on its letterhead, or remove it",
      300,
    ).optional(),
    also_called: oneOrMore('other names that families use, or remove it').optional(),
    area: text('the area that the organisation serves, or remove it').optional(),
    phone: phone.optional(),
    advice_line: phone.optional(),
    email: email.optional(),
    website: address('a web address that starts with https:// or http://').optional(),
    facebook: address("the Facebook page's address, starting with https://").optional(),
    address: text('the postal address on one line').optional(),
    contacts: z.array(contact, { error: 'a list: each contact starts with "- kind:"' }).default([]),
    languages: z
      .array(text('the name of a language, like Turkish'), {
        error: 'a list of languages, like [Turkish, Somali]',
      })
      .default([]),
    legal: oneOrMore(
      'what the law asks you to print, one text a line, like "Registered charity no: 1234567"',
    ).default([]),
    enforcement,
    colours: colours.optional(),
    logo: z
      .strictObject({
        file: text("the logo's file, from the project's folder, like logo.svg"),
        alt: text('what the logo says, like "Testbury Advice"'),
      })
      .optional(),
    approved: z
      .union(
        [
          z.strictObject({
            by: text('the name and role of the person who approved the leaflets'),
            on: pastDay('the date of the approval, like 2026-12-31'),
          }),
          z.literal('no'),
        ],
        { error: 'no, or who approved the leaflets and when (by: …, on: 2026-12-31)' },
      )
      .default('no'),
  })
  .transform(({ phone, advice_line, email, website, facebook, address, ...rest }) => {
    const short = { phone, advice_line, email, website, facebook, address }
    const first = (Object.keys(shortForms) as (keyof typeof shortForms)[]).flatMap((key) => {
      const value = short[key]
      return value === undefined ? [] : [asShown({ ...shortForms[key], value })]
    })
    return { ...rest, contacts: [...first, ...rest.contacts] }
  })
  .refine(({ contacts }) => contacts.length > 0, {
    error: 'at least one way to reach you, like "phone: 01632 960000"',
    path: ['contacts'],
  })

/** The organisation, its contacts and whether it has approved its leaflets. */
export type Organisation = z.output<typeof organisation>

/** Gives the first contact of a kind; undefined if there is none. */
export const contactOf = (
  { contacts }: Pick<Organisation, 'contacts'>,
  kind: ContactKind,
): Contact | undefined => contacts.find((one) => one.kind === kind)

/** Gives what a page offers first: the first telephone number, else the first contact that is a link. */
export const mainContact = (organisation: Organisation): Contact | undefined =>
  contactOf(organisation, 'phone') ?? organisation.contacts.find(({ href }) => href !== undefined)

/** Whether the leaflets are published without the organisation's approval, so that every page has to say so. */
export const isDemonstration = ({ approved }: Organisation): boolean => approved === 'no'

/** Gives an organisation with the labels of its contacts in a language, where they are not its own. */
export const organisationIn = (organisation: Organisation, speaker: Speaker): Organisation => ({
  ...organisation,
  contacts: organisation.contacts.map((one) => inLanguage(one, speaker)),
})
