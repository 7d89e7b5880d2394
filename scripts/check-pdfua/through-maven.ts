import { classPath, hasMaven } from '../maven/class-path.ts'
import type { Place } from './validator.ts'

const version = '1.30.2'
const main = 'org.verapdf.apps.GreenfieldCliWrapper'

/** veraPDF from Maven Central, if Java and Maven are there. */
export const throughMaven: Place = async () => {
  if (!(await hasMaven())) return undefined
  const program = { name: 'veraPDF', group: 'org.verapdf.apps', artifact: 'cli', version }
  return {
    name: `veraPDF ${version} from Maven`,
    command: ['java', '-cp', await classPath(program), main],
  }
}
