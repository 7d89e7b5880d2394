import { readEdition } from '../../plugins/content/edition-file.ts'
import { lineOf } from '../../plugins/formats/place.ts'

/** Where somebody wrote a link. */
export interface LinkPlace {
  file: string
  line?: number
  column?: number
}

/** Finds all places in the file of an edition that have an address, or the name or words of its link, the surest kind alone. */
export function placesOfLink(
  file: string,
  address: string,
  words: string,
  names: string[] = [],
): LinkPlace[] {
  const { contents } = readEdition(file)
  const lines = contents.split('\n')
  const find = (wanted: string) =>
    lines.flatMap((text, index) => {
      const column = text.indexOf(wanted)
      return column < 0 ? [] : [{ file, line: index + 1, column: column + 1 }]
    })
  const written = [address, decoded(address)].map(find).find((found) => found.length > 0)
  if (written) return written
  const named = names.flatMap((name) => find(`[${name}]`))
  if (named.length > 0) return named
  const line = words === '' ? undefined : lineOf(words, contents)
  return line === undefined ? [] : [{ file, line }]
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
