import { LoadedFiles } from '../cache/loaded-files.ts'
import type { LoadedFile } from '../cache/loaded-files.ts'
import { programHash } from '../cache/program.ts'
import { hashOf, Store } from '../cache/store.ts'
import { browserIdentity } from '../formats/browser/identity.ts'
import type { BuiltPage } from '../site/built-pages.ts'
import { axeVersion } from './axe.ts'
import type { Violation } from './axe.ts'

/** What an audit found on one page, by the colours in which it was shown. */
export type Results = Record<string, Violation[]>

/**
 * Keeps what audits found, in a folder, under all that it depends on: the page, the files that the browser loaded for it, the
 * rules, axe-core, the browser, and the program.
 */
export class KeptResults {
  readonly #store: Store
  readonly #files: LoadedFiles
  readonly #rules: string[]
  #browser: Promise<string> | undefined

  constructor(site: string, folder: string, rules: string[]) {
    this.#store = new Store(folder)
    this.#files = new LoadedFiles(site)
    this.#rules = rules
  }

  async find(page: BuiltPage): Promise<Results | undefined> {
    const kept = await this.#store.find(await this.#key(page))
    if (!kept) return undefined
    const { results, loaded } = kept.about as { results: Results; loaded: LoadedFile[] }
    return (await this.#files.areSame(loaded)) ? results : undefined
  }

  /** Keeps the results of a page that has loaded the files at some paths on the site. */
  async keep(page: BuiltPage, results: Results, paths: string[]): Promise<void> {
    const loaded = await this.#files.look(paths.filter((path) => path !== page.path))
    await this.#store.keep(await this.#key(page), {
      about: { results, loaded },
      bytes: new Uint8Array(),
    })
  }

  async #key({ path, html }: BuiltPage): Promise<string> {
    this.#browser ??= browserIdentity()
    const audit = [programHash(), axeVersion, this.#rules, await this.#browser]
    return hashOf(JSON.stringify(['audit', ...audit, path, html]))
  }
}
