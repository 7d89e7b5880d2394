import { z } from 'zod'
import { plainAddress } from '../plain-address.ts'
import { address, text } from './fields.ts'

/** The ways to reach an organisation, and the label that each has unless the data gives one. */
const labels = {
  phone: 'Phone',
  textphone: 'Textphone',
  relay: 'Relay UK',
  sms: 'Text message',
  email: 'Email',
  website: 'Website',
  social: 'Social media',
  address: 'Address',
  other: 'Contact',
} as const

/** A way to reach an organisation. */
export type ContactKind = keyof typeof labels

/** A contact as pages show it: `text` without its label; `href` is missing if there is nothing to open. */
export interface Contact {
  kind: ContactKind
  label: string
  value: string
  text: string
  href?: string
  hours?: string
  note?: string
}

const kinds = Object.keys(labels) as ContactKind[]
const number = 'the telephone number with digits and spaces, like 01632 960000'
const isNumber = (value: string) => /^\+?\d[\d ]{1,20}\d$/.test(value)
const isWeb = (value: string) => address('').safeParse(value).success
const dialled: ContactKind[] = ['phone', 'textphone', 'sms']

/** A telephone number as people write it. */
export const phone = z
  .string({ error: 'the telephone number in quotes or with spaces, like 01632 960000' })
  .regex(/^\+?\d[\d ]{7,16}\d$/, { error: number })

/** An e-mail address. */
export const email = z.email({ error: 'an e-mail address, like advice@example.org' })

/** One entry of the list of contacts. */
export const contact = z
  .strictObject({
    kind: z.enum(kinds, { error: `one of: ${kinds.join(', ')}` }),
    label: text('what readers see before it, like Advice line').optional(),
    value: text('the number or the address, in quotes if it has only digits'),
    extension: z
      .string({ error: 'the extension in quotes, like "12"' })
      .regex(/^\d{1,6}$/, { error: 'the extension in quotes, like "12"' })
      .optional(),
    hours: text('when somebody answers, like Monday to Friday, 9am to 5pm').optional(),
    note: text('a short note for readers, or remove it').optional(),
  })
  .superRefine(({ kind, value, extension }, context) => {
    const refuse = (message: string, key: string) => {
      context.addIssue({ code: 'custom', message, path: [key] })
    }
    if (dialled.includes(kind) && !isNumber(value)) refuse(number, 'value')
    if (kind === 'email' && !email.safeParse(value).success)
      refuse('an e-mail address, like advice@example.org', 'value')
    if (['website', 'social'].includes(kind) && !isWeb(value))
      refuse('a web address that starts with https:// or http://', 'value')
    if (extension !== undefined && kind !== 'phone')
      refuse('extension only below a phone', 'extension')
  })
  .transform((given) => asShown(given))

interface Given {
  kind: ContactKind
  value: string
  label?: string | undefined
  extension?: string | undefined
  hours?: string | undefined
  note?: string | undefined
}

/** Gives a contact as pages show it, with its link (RFC 3966 for numbers and extensions). */
export function asShown({ kind, label, value, extension, hours, note }: Given): Contact {
  const href = hrefOf(kind, value, extension)
  const shown = isWeb(value) ? plainAddress(value) : value
  return {
    kind,
    label: label ?? labels[kind],
    value,
    text: extension === undefined ? shown : `${shown} extension ${extension}`,
    ...(href === undefined ? {} : { href }),
    ...(hours === undefined ? {} : { hours }),
    ...(note === undefined ? {} : { note }),
  }
}

function hrefOf(kind: ContactKind, value: string, extension?: string): string | undefined {
  if (kind === 'address') return undefined
  if (kind === 'email') return `mailto:${value}`
  if (isWeb(value)) return value
  if (!isNumber(value)) return undefined
  const digits = value.replaceAll(' ', '')
  if (kind === 'sms') return `sms:${digits}`
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`
}
