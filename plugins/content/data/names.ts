import { contactOf } from './organisation.ts'
import type { Organisation } from './organisation.ts'

/** What texts can name of the organisation in braces, and the words that each name becomes. */
export type Names = Record<string, string>

/**
 * Gives what texts can name: `{service}`, `{short-name}` (another name, or else the name), `{advice-line}`, `{email}`
 * and so on. What the organisation does not have is left out, so that a text that names it is a finding.
 */
export function namesOf(organisation: Organisation | undefined): Names {
  if (!organisation) return {}
  const { name, full_name, also_called, area } = organisation
  const phone = contactOf(organisation, 'phone')?.text
  const named: Record<string, string | undefined> = {
    service: name,
    'full-name': full_name,
    'short-name': also_called?.[0] ?? name,
    'also-called': also_called?.[0],
    area,
    phone,
    'advice-line': phone,
    textphone: contactOf(organisation, 'textphone')?.text,
    email: contactOf(organisation, 'email')?.text,
    website: contactOf(organisation, 'website')?.text,
    address: contactOf(organisation, 'address')?.text,
  }
  return Object.fromEntries(
    Object.entries(named).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Gives a text with the names in braces that are known replaced by their words. */
export function stateNames(text: string, names: Names): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(names, name) ? (names[name] ?? whole) : whole,
  )
}
