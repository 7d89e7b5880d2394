import { readFileSync } from 'node:fs'
import { organisation as schema } from '../../plugins/shared/data/index.ts'
import { readYaml } from '../../plugins/shared/yaml.ts'

const file = '_data/organisation.yaml'

/** The organisation of our own site. */
export const organisation = readYaml(readFileSync(file, 'utf8'), schema, file)
