import { PageMap } from './page-map.ts'
import { scan } from './scan.ts'

/** A part of a new content stream: the operators `from` to `to` of the old one, or operators as a file has them. */
export type Piece = { from: number; to: number } | string

const newline = 10

/**
 * Puts a content stream together from pieces of another. The new map is copied from the old one with other places: nothing
 * is scanned again but what is new.
 */
export function rearrange(map: PageMap, pieces: Piece[]): PageMap {
  const scanned = new Map<string, PageMap>()
  const scannedOnce = (text: string): PageMap => {
    const known = scanned.get(text) ?? scan(latin1(text))
    scanned.set(text, known)
    return known
  }
  const parts = pieces
    .map((piece) => (typeof piece === 'string' ? all(scannedOnce(piece)) : { map, ...piece }))
    .filter(({ from, to }) => from <= to)
  const total = sum(parts, ({ from, to }) => to - from + 1)
  const bytes = new Uint8Array(
    sum(parts, ({ map, from, to }) => map.end(to) - map.start(from) + 1),
  ).fill(newline)
  const kinds = new Uint8Array(total)
  const starts = new Int32Array(total)
  const ends = new Int32Array(total)
  const firsts = new Int32Array(total + 1)
  const numbers = new Float64Array(sum(parts, ({ map, from, to }) => numbersIn(map, from, to)))
  let [count, place, known] = [0, 0, 0]
  for (const { map, from, to } of parts) {
    const old = map.parts
    const first = old.firsts[from] ?? 0
    bytes.set(map.bytes.subarray(map.start(from), map.end(to)), place)
    kinds.set(old.kinds.subarray(from, to + 1), count)
    numbers.set(old.numbers.subarray(first, first + numbersIn(map, from, to)), known)
    const moved = place - map.start(from)
    for (let at = from; at <= to; at++) {
      starts[count] = map.start(at) + moved
      ends[count] = map.end(at) + moved
      firsts[count] = (old.firsts[at] ?? 0) - first + known
      count += 1
    }
    known += numbersIn(map, from, to)
    place += map.end(to) - map.start(from) + 1
  }
  firsts[count] = known
  return new PageMap({ bytes, count, kinds, starts, ends, firsts, numbers })
}

/** An operator, and what is to be before it, after it or in its place. */
export interface Patch {
  at: number
  before?: string
  after?: string
  instead?: string
}

/** Applies patches, in the order of their operators; an operator may have several. */
export function patched(map: PageMap, patches: Patch[]): PageMap {
  if (patches.length === 0) return map
  const pieces: Piece[] = []
  let next = 0
  for (const [at, all] of byOperator(patches)) {
    const instead = all.find((patch) => patch.instead !== undefined)?.instead
    pieces.push({ from: next, to: at - 1 })
    pieces.push(...all.flatMap(({ before }) => before ?? []))
    pieces.push(instead ?? { from: at, to: at })
    pieces.push(...all.flatMap(({ after }) => after ?? []))
    next = at + 1
  }
  return rearrange(map, [...pieces, { from: next, to: map.count - 1 }])
}

/** Leaves out all operators of a set. */
export function without(map: PageMap, set: Uint8Array): PageMap {
  const pieces: Piece[] = []
  let next = 0
  for (let at = 0; at < map.count; at++) {
    if (!set[map.kind(at)]) continue
    pieces.push({ from: next, to: at - 1 })
    next = at + 1
  }
  return rearrange(map, [...pieces, { from: next, to: map.count - 1 }])
}

function byOperator(patches: Patch[]): [number, Patch[]][] {
  const found = new Map<number, Patch[]>()
  for (const patch of patches) found.set(patch.at, [...(found.get(patch.at) ?? []), patch])
  return [...found].sort(([one], [other]) => one - other)
}

const all = (map: PageMap) => ({ map, from: 0, to: map.count - 1 })

const numbersIn = ({ parts: { firsts } }: PageMap, from: number, to: number): number =>
  (firsts[to + 1] ?? 0) - (firsts[from] ?? 0)

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const sum = <T>(list: T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0)
