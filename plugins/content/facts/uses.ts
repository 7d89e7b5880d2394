import { readEdition } from '../edition-file.ts'
import { factsNamed } from '../text/index.ts'

/** Gives the names of the facts that an edition's file states, in its text or on its cover. */
export function factsOf(file: string): string[] {
  return factsNamed(readEdition(file).contents)
}
