import { readEdition } from '../edition-file.ts'
import { factsNamed } from '../text/index.ts'

/** Gives the names of the facts that an edition's file states, in its text or on its cover. */
export function factsOf(file: string): string[] {
  return factsNamed(readEdition(file).contents)
}

/** Gives the files, of those given, that state a fact. */
export function filesWithFact(name: string, files: string[]): string[] {
  return files.filter((file) => factsOf(file).includes(name))
}
