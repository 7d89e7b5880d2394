import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { writeWhole } from '../files/write-whole.ts'
import { readPage } from './page-contract.ts'
import type { PageContract } from './page-contract.ts'

/** How many pages are kept parsed at once: those that are being made into formats, and the one that is looked at. */
const most = 8

/** The pages that were asked for last, the latest at the end. Only they are in memory. */
const recent: BuiltPage[] = []

/** Something to find on a page: plain data. */
export interface Finder<T> {
  /** No other finder has it; whatever else the data depends on is part of it. */
  name: string
  find: (document: CheerioAPI, html: string) => T
}

/** Remembers what was found on pages with the same HTML before. */
export interface Memory {
  keyOf: (html: string) => string
  recall: (key: string) => ReadonlyMap<string, unknown>
  keep: (key: string, found: ReadonlyMap<string, unknown>) => void
}

const contract: Finder<PageContract> = { name: 'contract', find: readPage }

/**
 * A page of a built site. It is read and parsed when somebody asks, and forgotten when others have been asked for: a site may
 * have thousands. What somebody has found on it stays known; with a memory, also in the next build.
 */
export class BuiltPage {
  /** Its file under the site's folder, with forward slashes. */
  readonly file: string
  #read: () => string
  #html: string | undefined
  #document: CheerioAPI | undefined
  #memory: Memory | undefined
  /** The key in the memory, when it has been asked. */
  #key: string | undefined
  #known = new Map<string, unknown>()

  /** `source` is its HTML, or reads it. */
  constructor(file: string, source: string | (() => string), memory?: Memory) {
    this.file = file
    this.#read = typeof source === 'string' ? () => source : source
    this.#memory = memory
  }

  /** Its path on the site, without a slash before it. */
  get path(): string {
    return pathOf(this.file)
  }

  get html(): string {
    this.#keep()
    this.#html ??= this.#read()
    return this.#html
  }

  /** The parsed page, for everyone to read now, not later; `change` is the only one to write in it. */
  get document(): CheerioAPI {
    this.#keep()
    this.#document ??= load(this.html)
    return this.#document
  }

  /** What the page promises to the stages after Eleventy. */
  get contract(): PageContract {
    return this.find(contract)
  }

  /** Gives what is found on the page, which is looked for once; a copy is kept. */
  find<T>({ name, find }: Finder<T>): T {
    this.#recall()
    if (!this.#known.has(name)) {
      this.#known.set(name, apart(find(this.document, this.html)))
      if (this.#key !== undefined) this.#memory?.keep(this.#key, this.#known)
    }
    return this.#known.get(name) as T
  }

  /** Changes the page, here and in its file under `folder`. */
  async change(folder: string, edit: (document: CheerioAPI) => void): Promise<void> {
    const { document } = this
    edit(document)
    await this.rewrite(folder, document.html())
    this.#document = document
  }

  /** Gives the page other HTML, here and in its file under `folder`. */
  async rewrite(folder: string, html: string): Promise<void> {
    const file = join(folder, this.file)
    this.#forget()
    this.#known = new Map()
    this.#key = undefined
    this.#html = html
    this.#read = () => html
    await writeWhole(file, html)
    // What this function has in its scope would stay in memory with one that is made here.
    this.#read = reading(file)
  }

  #recall(): void {
    if (!this.#memory || this.#key !== undefined) return
    this.#key = this.#memory.keyOf(this.html)
    this.#known = new Map(this.#memory.recall(this.#key))
  }

  #keep(): void {
    if (recent.at(-1) === this) return
    const at = recent.indexOf(this)
    if (at >= 0) recent.splice(at, 1)
    recent.push(this)
    const oldest = recent.length > most ? recent.shift() : undefined
    if (oldest) oldest.#forget()
  }

  #forget(): void {
    this.#html = undefined
    this.#document = undefined
  }
}

/**
 * Gives a copy of what was found on a page, plain data, to be kept for longer than the page: a part of a text is a view of it, and
 * would keep all of it in memory.
 */
export const apart = <T>(found: T): T => structuredClone(found)

/** Gives the path on the site of a page by its file under the site's folder, without a slash before it. */
export const pathOf = (file: string): string => file.replace(/(^|\/)index\.html$/, '$1')

/** A built site: its folder, and its pages in the order of their paths. */
export interface BuiltSite {
  folder: string
  pages: BuiltPage[]
}

/** Reads the pages of a built site's folder; a site that is read already stays as it is. */
export async function readSite(site: string | BuiltSite, memory?: Memory): Promise<BuiltSite> {
  return typeof site === 'string' ? { folder: site, pages: await builtPages(site, memory) } : site
}

/** Gives all HTML pages of a built site's folder, in the order of their paths. */
export async function builtPages(folder: string, memory?: Memory): Promise<BuiltPage[]> {
  const entries = await readdir(folder, { recursive: true })
  const files = entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
  return files.map((file) => new BuiltPage(file, reading(join(folder, file)), memory))
}

const reading = (file: string) => (): string => readFileSync(file, 'utf8')
