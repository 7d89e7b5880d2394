import { z } from 'zod'
import { plainAddress } from '../plain-address.ts'
import { address, text } from './fields.ts'

/** One way to reach the organisation, as people see it. */
export interface Contact {
  kind: 'phone' | 'textphone' | 'relay' | 'email' | 'website' | 'social' | 'address' | 'other'
  /** What it is called: "Advice line". */
  label: string
  /** The number or address as it is shown. */
  text: string
  /** Where a link to it goes; a postal address has none. */
  href?: string
  hours?: string
  extension?: string
}

const kinds = [
  ...(['phone', 'textphone', 'relay', 'email', 'website', 'social', 'address'] as const),
  'other',
] as const

/** A telephone number as people write it. */
export const phone = z
  .string({ error: 'the telephone number in quotes or with spaces, like 020 3031 6651' })
  .regex(/^\+?\d[\d ]{4,20}\d$/, {
    error: 'the telephone number with digits and spaces, like 020 3031 6651',
  })

/** An e-mail address. */
export const email = z.email({ error: 'an e-mail address, like advice@example.org' })

/** A contact way of any kind: what it is called and its value, and when and how it can be used. */
export const contact = z
  .strictObject({
    kind: z.enum(kinds, { error: `one of ${kinds.join(', ')}` }),
    label: text('what it is called, like "Advice line"'),
    value: text('the number or the address itself'),
    hours: text('when somebody answers, like "Monday to Friday, 10am to 4pm"').optional(),
    extension: z
      .string({ error: 'the extension in quotes, like "12"' })
      .regex(/^\d+$/, { error: 'the extension in quotes, like "12"' })
      .optional(),
  })
  .superRefine(({ kind, value }, context) => {
    const { error } = valueOf[kind].safeParse(value)
    if (error)
      context.addIssue({
        code: 'custom',
        path: ['value'],
        message: error.issues[0]?.message ?? 'a value of this kind',
      })
  })

const webAddress = address('a web address that starts with https:// or http://')

const valueOf: Record<Contact['kind'], z.ZodType> = {
  phone,
  textphone: phone,
  relay: phone,
  email,
  website: webAddress,
  social: webAddress,
  address: z.string(),
  other: z.string(),
}

/** Gives a contact way as people see it. */
export function shownContact({
  kind,
  label,
  value,
  hours,
  extension,
}: z.output<typeof contact>): Contact {
  const href = hrefOf(kind, value)
  return {
    ...{ kind, label },
    text: kind === 'website' || kind === 'social' ? plainAddress(value) : value,
    ...(href === undefined ? {} : { href }),
    ...(hours === undefined ? {} : { hours }),
    ...(extension === undefined ? {} : { extension }),
  }
}

function hrefOf(kind: Contact['kind'], value: string): string | undefined {
  if (['phone', 'textphone', 'relay'].includes(kind)) return `tel:${value.replaceAll(' ', '')}`
  if (kind === 'email') return `mailto:${value}`
  return kind === 'website' || kind === 'social' ? value : undefined
}
