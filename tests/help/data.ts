import { readFileSync } from 'node:fs'
import {
  accessibility as accessibilitySchema,
  organisation as organisationSchema,
} from '../../plugins/shared/data/index.ts'
import { readYaml } from '../../plugins/shared/yaml.ts'

const files = { organisation: '_data/organisation.yaml', accessibility: '_data/accessibility.yaml' }
const read = (file: string) => readFileSync(file, 'utf8')

/** The organisation of our own site. */
export const organisation = readYaml(
  read(files.organisation),
  organisationSchema,
  files.organisation,
)

/** The rules that our own site's checks leave out. */
export const leftOut = readYaml(
  read(files.accessibility),
  accessibilitySchema,
  files.accessibility,
).left_out.map(({ rule }) => rule)
