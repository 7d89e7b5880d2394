/** A step of the diff between two lists: an item that is kept, removed or added. */
export interface Step {
  kind: 'same' | 'gone' | 'new'
  item: string
}

/** Gives the fewest steps from one list to another, by their longest common subsequence; gone before new. */
export function compareLists(before: string[], after: string[]): Step[] {
  const common = commonLengths(before, after)
  const steps: Step[] = []
  let old = 0
  let now = 0
  while (old < before.length || now < after.length) {
    const was = before[old]
    const is = after[now]
    if (was !== undefined && was === is) {
      steps.push({ kind: 'same', item: was })
      old += 1
      now += 1
    } else if (
      was !== undefined &&
      (is === undefined || lengthAt(common, old + 1, now) >= lengthAt(common, old, now + 1))
    ) {
      steps.push({ kind: 'gone', item: was })
      old += 1
    } else {
      steps.push({ kind: 'new', item: is ?? '' })
      now += 1
    }
  }
  return steps
}

/** How many items the rests of both lists have in common, from each pair of places on. */
function commonLengths(before: string[], after: string[]): number[][] {
  const common = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  )
  for (let old = before.length - 1; old >= 0; old--) {
    for (let now = after.length - 1; now >= 0; now--) {
      const row = common[old] ?? []
      row[now] =
        before[old] === after[now]
          ? lengthAt(common, old + 1, now + 1) + 1
          : Math.max(lengthAt(common, old + 1, now), lengthAt(common, old, now + 1))
    }
  }
  return common
}

const lengthAt = (common: number[][], old: number, now: number): number => common[old]?.[now] ?? 0
