/** The first place at which two texts differ: the word's number from 0, and the words around it in both. */
export interface Difference {
  at: number
  expected: string
  actual: string
}

/**
 * Compares two texts word by word and gives the first difference, or undefined where there is none.
 * A word that a printed line broke after a hyphen, a dash or a slash, or before a question mark, counts as whole,
 * unless words are said to be whole: those of a PDF's tags are, those of its lines are not.
 */
export function firstDifference(
  expected: string[],
  actual: string[],
  { wholeWords = false }: { wholeWords?: boolean } = {},
): Difference | undefined {
  let behind = 0
  const isBroken = (found: string, wanted: string | undefined) =>
    !wholeWords && canContinue(found, wanted)
  for (let at = 0; at < expected.length; at++, behind++) {
    let found = actual[behind]
    while (found !== undefined && found !== expected[at] && isBroken(found, expected[at])) {
      behind += 1
      found += actual[behind] ?? ''
    }
    if (found !== expected[at]) return around(expected, at, actual, behind)
  }
  return behind < actual.length ? around(expected, expected.length, actual, behind) : undefined
}

function canContinue(found: string, wanted: string | undefined): boolean {
  if (wanted?.startsWith(found) !== true) return false
  return /[-–/]$/u.test(found) || wanted.charAt(found.length) === '?'
}

function around(expected: string[], at: number, actual: string[], behind: number): Difference {
  const excerpt = (list: string[], index: number) =>
    list.slice(Math.max(0, index - 4), index + 5).join(' ')
  return { at, expected: excerpt(expected, at), actual: excerpt(actual, behind) }
}
