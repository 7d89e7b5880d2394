/** Gives the word that is most like another, if few letters differ (Levenshtein); undefined if none is. */
export function nearestOf(word: string, among: string[]): string | undefined {
  const ranked = among
    .map((other) => ({ other, far: distance(word, other) }))
    .sort((one, another) => one.far - another.far)
  const [first] = ranked
  return first && first.far <= Math.max(2, word.length / 3) ? first.other : undefined
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (const [at, against] of [...other].entries()) {
      const change = (row[at] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(change, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
