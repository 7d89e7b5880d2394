/** Gives the name that is most like another: at most half of its letters are changed, added or left out; undefined if there is none. */
export function nearest(name: string, names: string[]): string | undefined {
  const [best] = names
    .map((one) => ({ one, changes: changesBetween(name.toLowerCase(), one.toLowerCase()) }))
    .filter(({ one, changes }) => changes <= Math.ceil(Math.max(name.length, one.length) / 2))
    .sort((a, b) => a.changes - b.changes)
  return best?.one
}

/** How many letters must be changed, added or left out (Levenshtein's distance). */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let y = 0; y < one.length; y++) {
    const next = [y + 1]
    for (let x = 1; x <= other.length; x++) {
      const changed = (row[x - 1] ?? 0) + (other[x - 1] === one[y] ? 0 : 1)
      next.push(Math.min(changed, (row[x] ?? 0) + 1, (next[x - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
