import { z } from 'zod'
import { inEnglish } from '../../languages/languages.ts'
import type { Key } from '../../languages/keys.ts'
import type { Speaker } from '../../languages/language.ts'
import { plainAddress } from '../plain-address.ts'
import { address, text } from './fields.ts'

/** The ways to reach an organisation, and the text that labels each unless the data gives one. */
const labels = {
  phone: 'phone',
  textphone: 'textphone',
  relay: 'relay',
  sms: 'sms',
  email: 'email',
  website: 'website',
  social: 'social',
  address: 'address',
  other: 'otherContact',
} as const satisfies Record<string, Key>

/** A way to reach an organisation. */
export type ContactKind = keyof typeof labels

/** A contact as pages show it: `text` without its label; `href` is missing if there is nothing to open. */
export interface Contact {
  kind: ContactKind
  label: string
  /** The text that its label is, where the data gives none. */
  labelled?: Key
  value: string
  text: string
  extension?: string
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
  labelled?: Key | undefined
  extension?: string | undefined
  hours?: string | undefined
  note?: string | undefined
}

/** Gives a contact as pages show it in a language, with its link (RFC 3966 for numbers and extensions). */
export function asShown(
  { kind, label, labelled = labels[kind], value, extension, hours, note }: Given,
  { say }: Speaker = inEnglish,
): Contact {
  const href = hrefOf(kind, value, extension)
  const shown = isWeb(value) ? plainAddress(value) : value
  return {
    kind,
    ...(label === undefined ? { label: say(labelled), labelled } : { label }),
    value,
    text: extension === undefined ? shown : say('extension', { number: shown, extension }),
    ...(extension === undefined ? {} : { extension }),
    ...(href === undefined ? {} : { href }),
    ...(hours === undefined ? {} : { hours }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Gives a contact with its label in another language, where the label is not the organisation's own. */
export const inLanguage = ({ label, labelled, ...contact }: Contact, speaker: Speaker): Contact =>
  asShown({ ...contact, ...(labelled === undefined ? { label } : { labelled }) }, speaker)

function hrefOf(kind: ContactKind, value: string, extension?: string): string | undefined {
  if (kind === 'address') return undefined
  if (kind === 'email') return `mailto:${value}`
  if (isWeb(value)) return value
  if (!isNumber(value)) return undefined
  const digits = value.replaceAll(' ', '')
  if (kind === 'sms') return `sms:${digits}`
  return `tel:${digits}${extension === undefined ? '' : `;ext=${extension}`}`
}
