/** Gives the word that was probably meant: the nearest of those there are, or undefined if none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase()
  const room = Math.max(1, Math.floor(wanted.length / 3))
  const [best] = [...words]
    .map((one) => ({ one, far: distance(wanted, one.toLowerCase()) }))
    .filter(({ far }) => far <= room)
    .sort((one, other) => one.far - other.far)
  return best?.one
}

/** Gives ` Did you mean "build"?` with a space before it, or nothing if no word is near. */
export function didYouMean(word: string, words: Iterable<string>): string {
  const meant = nearest(word, words)
  return meant === undefined ? '' : ` Did you mean "${meant}"?`
}

/** How many letters one has to add, drop, change or swap with the next to get from one word to another. */
function distance(from: string, to: string): number {
  let previous: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const [older, old] = [previous, row]
    row = [i]
    for (let j = 1; j <= to.length; j++) {
      const changed = at(old, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
      row.push(
        Math.min(
          ...[at(old, j) + 1, at(row, j - 1) + 1, changed],
          ...(swapped ? [at(older, j - 2) + 1] : []),
        ),
      )
    }
    previous = old
  }
  return at(row, to.length)
}

const at = (numbers: number[], index: number): number => numbers[index] ?? Infinity
