import { readFileSync } from 'node:fs'
import {
  contactOf,
  accessibility as accessibilitySchema,
  facts as factsSchema,
  organisation as organisationSchema,
} from '../../plugins/content/data/index.ts'
import type { ContactKind } from '../../plugins/content/data/index.ts'
import { readYaml } from '../../plugins/content/yaml.ts'

const files = {
  organisation: 'tests/fixture-site/_data/organisation.yaml',
  accessibility: 'tests/fixture-site/_data/accessibility.yaml',
  facts: 'tests/fixture-site/_data/facts.yaml',
}
const read = (file: string) => readFileSync(file, 'utf8')

/** The organisation of the test site. */
export const organisation = readYaml(
  read(files.organisation),
  organisationSchema,
  files.organisation,
)

/** What pages show of the organisation's first contact of a kind; empty if it has none. */
export const contactText = (kind: ContactKind): string => contactOf(organisation, kind)?.text ?? ''

/** The rules that the test site's checks leave out. */
export const leftOut = readYaml(
  read(files.accessibility),
  accessibilitySchema,
  files.accessibility,
).left_out.map(({ rule }) => rule)

/** The time limits of the test site. */
export const facts = readYaml(read(files.facts), factsSchema, files.facts)
