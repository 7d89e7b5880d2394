import { deserialize, serialize } from 'node:v8'
import { hashOf, Store } from './store.ts'

/** How many pages' findings wait to be written: the checks of a page come one after the other. */
const most = 16

/** Keeps in a folder what is found on pages, under their HTML and the program that looks at them. */
export class PageMemory {
  readonly #store: Store
  readonly #program: string[]
  readonly #waiting = new Map<string, ReadonlyMap<string, unknown>>()

  /** `program` is what tells a program that finds other things on the same pages. */
  constructor(folder: string, program: string[]) {
    this.#store = new Store(folder)
    this.#program = program
  }

  /** Gives the key of a page by its HTML. */
  keyOf(html: string): string {
    return hashOf(JSON.stringify(['page', ...this.#program, hashOf(html)]))
  }

  /** Gives what was found on a page before, by the names of what looked at it. */
  recall(key: string): ReadonlyMap<string, unknown> {
    const kept = this.#waiting.get(key) ?? this.#read(key)
    return kept ?? new Map()
  }

  /** Keeps what was found on a page; it is written when some others have been looked at. */
  keep(key: string, found: ReadonlyMap<string, unknown>): void {
    this.#waiting.set(key, found)
    const [oldest] = this.#waiting.keys()
    if (oldest !== undefined && this.#waiting.size > most) this.#write(oldest)
  }

  /** Writes all that is still to be written. */
  save(): void {
    for (const key of this.#waiting.keys()) this.#write(key)
  }

  #read(key: string): ReadonlyMap<string, unknown> | undefined {
    const kept = this.#store.findNow(key)
    return kept && (deserialize(kept.bytes) as ReadonlyMap<string, unknown>)
  }

  #write(key: string): void {
    this.#store.keepNow(key, { about: 'page', bytes: serialize(this.#waiting.get(key)) })
    this.#waiting.delete(key)
  }
}
