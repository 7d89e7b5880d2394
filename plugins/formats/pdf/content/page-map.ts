import { operatorNamed } from './operators.ts'
import { ownerOf } from './owner.ts'
import type { Owner } from './owner.ts'
import { endOfToken, skipSpace } from './tokens.ts'

/** What a map is made of: lists by operator, and the numbers of all. */
export interface MapParts {
  /** The content stream. */
  bytes: Uint8Array
  /** How many operators there are; the lists may be longer. */
  count: number
  /** What each operator is, by its number in `operators`. */
  kinds: Uint8Array
  /** Where the first operand of each begins in the bytes, and where the operator itself ends. */
  starts: Int32Array
  ends: Int32Array
  /** Where the numbers of each begin in `numbers`, and at last where they end. */
  firsts: Int32Array
  /** The operands that are numbers, in order. */
  numbers: Float64Array
}

const [BDC, BMC, EMC] = ['BDC', 'BMC', 'EMC'].map(operatorNamed)

/** A content stream, mapped: its operators by their places, what they are, and their numbers. `scan` makes it. */
export class PageMap {
  readonly parts: MapParts
  readonly #owners = new Map<number, Owner>()

  constructor(parts: MapParts) {
    this.parts = parts
  }

  /** How many operators there are. */
  get count(): number {
    return this.parts.count
  }

  get bytes(): Uint8Array {
    return this.parts.bytes
  }

  /** What an operator is, by its number in `operators`; 0 where nobody asks for it. */
  kind(at: number): number {
    return this.parts.kinds[at] ?? 0
  }

  /** One of the operands that are numbers, counted from 0 among these; NaN where there is none. */
  number(at: number, index: number): number {
    const { firsts, numbers } = this.parts
    const place = (firsts[at] ?? 0) + index
    return place < (firsts[at + 1] ?? 0) ? (numbers[place] ?? NaN) : NaN
  }

  /** How many of the operands are numbers. */
  numbers(at: number): number {
    const { firsts } = this.parts
    return (firsts[at + 1] ?? 0) - (firsts[at] ?? 0)
  }

  /** Where an operator with its operands begins in the bytes, and where it ends. */
  start(at: number): number {
    return this.parts.starts[at] ?? this.bytes.length
  }

  end(at: number): number {
    return this.parts.ends[at] ?? this.bytes.length
  }

  /** An operator with its operands, as it is in the file (a byte a character). */
  text(at: number): string {
    return latin1(this.bytes, this.start(at), this.end(at))
  }

  /** The operands of an operator as they are in the file. */
  operands(at: number): string[] {
    const found: string[] = []
    const [from, to] = [this.start(at), this.end(at)]
    for (let place = from; place < to;) {
      const end = endOfToken(this.bytes, place)
      // The last token is the operator itself.
      if (end < to) found.push(latin1(this.bytes, place, end))
      place = skipSpace(this.bytes, end)
    }
    return found
  }

  /** The operators that begin or end marked content. */
  get marks(): number[] {
    const found: number[] = []
    for (let at = 0; at < this.count; at++) if (this.mark(at) !== undefined) found.push(at)
    return found
  }

  /** What an operator does to the stack of open marked content: begins one, ends one, or nothing. */
  mark(at: number): 'begins' | 'ends' | undefined {
    const kind = this.kind(at)
    if (kind === BDC || kind === BMC) return 'begins'
    return kind === EMC ? 'ends' : undefined
  }

  /** Whose the marked content is that an operator begins. */
  owner(at: number): Owner {
    if (!this.#owners.has(at)) this.#owners.set(at, ownerOf(this.text(at)))
    return this.#owners.get(at)
  }
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
