/** Gives the word that differs least from `word`, if it differs little enough to be meant; by Levenshtein distance. */
export function nearest(word: string, words: string[]): string | undefined {
  const [best] = words
    .map((other) => ({ other, distance: distanceOf(word.toLowerCase(), other.toLowerCase()) }))
    .sort((one, two) => one.distance - two.distance)
  return best && best.distance <= Math.max(1, Math.floor(word.length / 2.5))
    ? best.other
    : undefined
}

function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of Array.from(one).entries()) {
    const next = [index + 1]
    for (const [at, otherLetter] of Array.from(other).entries()) {
      const change = (row[at] ?? 0) + (letter === otherLetter ? 0 : 1)
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
