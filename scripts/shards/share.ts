import { UsageError } from '../output/usage-error.ts'

/** One of several parts of a work, counted from 1. */
export interface Share {
  part: number
  of: number
}

/** Reads `3/8`. Throws a UsageError where it is no share. */
export function readShare(given: string): Share {
  const [, part = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(given) ?? []
  const share = { part: Number(part), of: Number(of) }
  if (share.part >= 1 && share.part <= share.of) return share
  throw new UsageError(
    `"${given}" is not a shard. Write which one of how many, like --shard 3/8: the numbers go from 1/8 to 8/8.`,
  )
}
