import { readFileSync } from 'node:fs'
import { textBelow } from '../../shared/front-matter.ts'
import { factsNamed } from '../../text/index.ts'

/** Gives the names of the facts that an edition's file states. */
export function factsOf(file: string): string[] {
  return factsNamed(textBelow(readFileSync(file, 'utf8')))
}

/** Gives the files, of those given, that state a fact. */
export function filesWithFact(name: string, files: string[]): string[] {
  return files.filter((file) => factsOf(file).includes(name))
}
