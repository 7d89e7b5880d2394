import { UsageError } from '../output/usage-error.ts'

/** Throws a UsageError where a shard, or a merge, is asked for together with something else. */
export function refuseMixed(
  given: { leaflet: string | undefined } & Record<'browser' | 'shard' | 'merge', unknown>,
): void {
  if (given.shard !== undefined && given.merge !== undefined)
    throw new UsageError(
      'Give --shard or --merge: each machine makes its shard, and one of them merges all when they are made.',
    )
  const option = given.shard === undefined ? '--merge' : '--shard'
  if (given.leaflet !== undefined)
    throw new UsageError(`${option} is for all leaflets. Leave out "${given.leaflet}".`)
  if (given.browser !== undefined)
    throw new UsageError(
      `${option} cannot be used with --browser: what other browsers make is not kept, because nobody here knows their fonts.`,
    )
}
