import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedBeside } from '../files/own-name.ts'
import { writeWhole } from '../files/write-whole.ts'

/** Something that was made before: what is said about it, and its bytes. */
export interface Kept {
  about: unknown
  bytes: Uint8Array
}

/** What nobody has asked for in so many days is removed. */
const days = 60
/**
 * So many bytes are kept at most, what was asked for least lately goes first: but what was wanted within a day stays. The files of
 * 1,000 leaflets are more than that, and a part of them would be made again each time.
 */
const room = 1_000_000_000

const day = 24 * 60 * 60 * 1000

/**
 * Keeps what was made under the key of all that it was made of. A folder of files, each with a hash of itself: one that is
 * damaged, or gone, is not there. It may be deleted at any time, and copied to another machine. Runs at the same time do not disturb one another, for a file is whole or not there.
 */
export class Store {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Gives what was kept under a key. */
  async find(key: string): Promise<Kept | undefined> {
    const file = this.#file(key)
    try {
      const kept = keptIn(await readFile(file))
      // Its age counts from when it was last wanted.
      if (kept) await utimes(file, new Date(), new Date()).catch(() => undefined)
      return kept
    } catch {
      return undefined
    }
  }

  /** Keeps something under a key, where it can be written. */
  async keep(key: string, kept: Kept): Promise<void> {
    await this.write(key, kept).catch(() => undefined)
  }

  /** Keeps something under a key that somebody relies on. Throws what the operating system refuses. */
  async write(key: string, kept: Kept): Promise<void> {
    await writeWhole(this.#file(key), bytesOf(kept))
  }

  /** Gives what was kept under a key, at once. */
  findNow(key: string): Kept | undefined {
    const file = this.#file(key)
    try {
      const kept = keptIn(readFileSync(file))
      if (kept) utimesSync(file, new Date(), new Date())
      return kept
    } catch {
      return undefined
    }
  }

  /** Keeps something small under a key, at once, where it can be written. */
  keepNow(key: string, kept: Kept): void {
    const fresh = unfinishedBeside(this.#file(key), 'new', randomUUID().slice(0, 8))
    try {
      mkdirSync(this.#folder, { recursive: true })
      writeFileSync(fresh, bytesOf(kept))
      renameSync(fresh, this.#file(key))
    } catch {
      removeIfThere(fresh)
    }
  }

  /** Removes what has not been wanted for long, and what there is no room for. */
  async sweep(now = Date.now()): Promise<void> {
    const names = await readdir(this.#folder).catch((): string[] => [])
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name)
        const { mtimeMs = 0, size = 0 } = (await stat(path).catch(() => undefined)) ?? {}
        return { path, mtimeMs, size }
      }),
    )
    let total = 0
    for (const { path, mtimeMs, size } of files.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
      total += size
      const age = now - mtimeMs
      if (age > days * day || (total > room && age > day))
        await rm(path, { force: true }).catch(() => undefined)
    }
  }

  #file(key: string): string {
    return join(this.#folder, key)
  }
}

const hashLength = 64

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Its folder is no folder, or may not be written: then there is no such file.
  }
}

/** Reads the file of something kept; undefined where it is damaged. */
function keptIn(all: Buffer): Kept | undefined {
  const rest = all.subarray(hashLength)
  if (all.toString('latin1', 0, hashLength) !== hashOf(rest)) return undefined
  const end = rest.indexOf('\n')
  const about: unknown = JSON.parse(rest.toString('utf8', 0, end))
  return { about, bytes: new Uint8Array(rest.subarray(end + 1)) }
}

function bytesOf({ about, bytes }: Kept): Uint8Array {
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), bytes])
  return Buffer.concat([Buffer.from(hashOf(rest)), rest])
}

/** The hash of bytes or words: SHA-256, in hexadecimal digits. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
