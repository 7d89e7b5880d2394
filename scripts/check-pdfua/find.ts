import { fromEnvironment } from './from-environment.ts'
import { onPath } from './on-path.ts'
import { throughMaven } from './through-maven.ts'
import type { Place, Validator } from './validator.ts'
import { UserError } from '../../plugins/findings/user-error.ts'

/** Where veraPDF may be, in the order in which we look. */
const places: Place[] = [onPath, fromEnvironment, throughMaven]

/** Finds veraPDF, or throws a UserError that says how to get it. */
export async function findValidator(): Promise<Validator> {
  for (const place of places) {
    const found = await place()
    if (found) return found
  }
  throw new UserError(
    `There is no veraPDF, so nothing was checked. Do one of these:
  install it from https://verapdf.org/software/ and put "verapdf" on PATH,
  or give its command: VERAPDF="java -cp … org.verapdf.apps.GreenfieldCliWrapper",
  or install Java and Maven, and it is fetched from Maven Central.`,
  )
}
