import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { writeWhole } from '../files/write-whole.ts'
import { readPage } from './page-contract.ts'
import type { PageContract } from './page-contract.ts'

/** A page of a built site: read once, and parsed at most once, when somebody first asks. */
export class BuiltPage {
  /** Its file under the site's folder, with forward slashes. */
  readonly file: string
  #html: string
  #document: CheerioAPI | undefined
  #contract: PageContract | undefined

  constructor(file: string, html: string) {
    this.file = file
    this.#html = html
  }

  /** Its path on the site, without a slash before it. */
  get path(): string {
    return pathOf(this.file)
  }

  get html(): string {
    return this.#html
  }

  /** The parsed page, for everyone to read; `change` is the only one to write in it. */
  get document(): CheerioAPI {
    this.#document ??= load(this.#html)
    return this.#document
  }

  /** What the page promises to the stages after Eleventy. */
  get contract(): PageContract {
    this.#contract ??= readPage(this.document)
    return this.#contract
  }

  /** Changes the page, here and in its file under `folder`. */
  async change(folder: string, edit: (document: CheerioAPI) => void): Promise<void> {
    edit(this.document)
    this.#contract = undefined
    this.#html = this.document.html()
    await writeWhole(join(folder, this.file), this.#html)
  }
}

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

/** Reads all HTML pages of a built site's folder, in the order of their paths. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const entries = await readdir(folder, { recursive: true })
  const files = entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
  return Promise.all(
    files.map(async (file) => new BuiltPage(file, await readFile(join(folder, file), 'utf8'))),
  )
}
