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

/**
 * A page of a built site. It is read and parsed when somebody asks, and forgotten when others have been asked for: a site may
 * have thousands. What somebody has found on it stays known.
 */
export class BuiltPage {
  /** Its file under the site's folder, with forward slashes. */
  readonly file: string
  #read: () => string
  #html: string | undefined
  #document: CheerioAPI | undefined
  #known = new Map<(document: CheerioAPI) => unknown, unknown>()

  /** `source` is its HTML, or reads it. */
  constructor(file: string, source: string | (() => string)) {
    this.file = file
    this.#read = typeof source === 'string' ? () => source : source
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
    return this.find(readPage)
  }

  /** Gives what a function finds on the page, which it is asked once: plain data, of which a copy is kept. */
  find<T>(what: (document: CheerioAPI) => T): T {
    if (!this.#known.has(what)) this.#known.set(what, apart(what(this.document)))
    return this.#known.get(what) as T
  }

  /** Changes the page, here and in its file under `folder`. */
  async change(folder: string, edit: (document: CheerioAPI) => void): Promise<void> {
    const { document } = this
    const file = join(folder, this.file)
    edit(document)
    for (const what of this.#known.keys()) this.#known.set(what, apart(what(document)))
    const html = document.html()
    this.#html = html
    this.#read = () => html
    await writeWhole(file, html)
    // What this function has in its scope would stay in memory with one that is made here.
    this.#read = reading(file)
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
export async function readSite(site: string | BuiltSite): Promise<BuiltSite> {
  return typeof site === 'string' ? { folder: site, pages: await builtPages(site) } : site
}

/** Gives all HTML pages of a built site's folder, in the order of their paths. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const entries = await readdir(folder, { recursive: true })
  const files = entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
  return files.map((file) => new BuiltPage(file, reading(join(folder, file))))
}

const reading = (file: string) => (): string => readFileSync(file, 'utf8')
