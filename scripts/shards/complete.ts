import type { FoundShard } from './find.ts'

/** Gives what is wrong with the numbers of shards: one is missing or there more than once, or they are of different runs. */
export function wrongNumbers(shards: FoundShard[]): string[] {
  const [first] = shards
  if (!first) return []
  if (shards.some(({ of }) => of !== first.of))
    return [
      ...shards.map(({ folder, part, of }) => `${folder}: shard ${part} of ${of}`),
      'They are not of one run: each says that there are another number of shards. Remove old ones.',
    ]
  return Array.from({ length: first.of }, (_, index) => index + 1).flatMap((part) => {
    const found = shards.filter((one) => one.part === part)
    const name = `Shard ${part} of ${first.of}`
    if (found.length === 0)
      return `${name} is missing. Make it with "print --shard ${part}/${first.of}".`
    return found.length === 1
      ? []
      : `${name} is there ${found.length} times: ${found.map(({ folder }) => folder).join(', ')}. Remove all but one.`
  })
}
