import { readFileSync } from 'node:fs'
import {
  accessibility as accessibilitySchema,
  organisation as organisationSchema,
} from '../../plugins/shared/data/index.ts'
import type { Contact } from '../../plugins/shared/data/index.ts'
import { readYaml } from '../../plugins/shared/yaml.ts'

const files = { organisation: '_data/organisation.yaml', accessibility: '_data/accessibility.yaml' }
const read = (file: string) => readFileSync(file, 'utf8')

/** The organisation of our own site. */
export const organisation = readYaml(
  read(files.organisation),
  organisationSchema,
  files.organisation,
)

/** What the organisation of our own site has as its first contact of a kind. */
export function valueOf(kind: Contact['kind']): string {
  const found = organisation.contacts.find((one) => one.kind === kind)
  if (!found) throw new Error(`The organisation has no ${kind}.`)
  return found.text
}

/** The rules that our own site's checks leave out. */
export const leftOut = readYaml(
  read(files.accessibility),
  accessibilitySchema,
  files.accessibility,
).left_out.map(({ rule }) => rule)
