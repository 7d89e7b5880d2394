import { isDeepStrictEqual } from 'node:util'
import { LoadedFiles } from '../cache/loaded-files.ts'
import type { LoadedFile } from '../cache/loaded-files.ts'
import { programHash } from '../cache/program.ts'
import { hashOf, Store } from '../cache/store.ts'
import { loadPackage } from '../findings/load-package.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import type { BrowserOptions } from './browser/index.ts'
import type { Format, Product } from './format.ts'
import { keptDrawings } from './document/kept-drawings.ts'
import type { Drawings } from './document/kept-drawings.ts'
import { formatNamed, formats } from './formats.ts'
import type { Job } from './jobs.ts'
import { printedFor } from './printed-format.ts'

/** What of a product is said when it is made again from what was kept. */
type About = Pick<Product, 'extent' | 'pages' | 'faults'> & { loaded: LoadedFile[] }

/** Finds what was made before of the same things, and keeps what is made. */
export interface KeptFormats {
  find: (job: Job, format: Format) => Promise<Kept | undefined>
  keep: (job: Job, format: Format, product: Product) => Promise<void>
  /** Gives the name under which a format of our own is kept. Throws a BrowserError where it is made in a browser and none is found. */
  nameOf: (job: Job) => Promise<string>
  /**
   * Gives the paths of the files that a page has loaded for what is kept and that have changed since: none where it is as it would
   * be made now; undefined where nothing is kept of this page. Throws as `nameOf` does.
   */
  changedSince: (job: Job) => Promise<string[] | undefined>
  /** Drawings of pictures from earlier builds. */
  drawings: Drawings
  sweep: () => Promise<void>
}

/** A product that was compared with its page when it was made. */
export type Kept = Omit<Product, 'readings'>

/**
 * Keeps the formats of a site's pages in a folder, under all that they are made of: the page without its list of formats, the
 * files that the browser loaded for it, the format, the browser with its fonts, and the program. Only our own formats are kept, for nobody
 * knows what else another is made of; and only what has no fault, so that each mistake is told each time.
 */
export function keptFormats(
  { folder }: BuiltSite,
  place: string,
  options: BrowserOptions & { formats?: Format[]; drawnBefore?: string | undefined } = {},
): KeptFormats {
  const store = new Store(place)
  const files = new LoadedFiles(folder)
  const { formats: known = formats, drawnBefore } = options
  let identified: Promise<string> | undefined
  const browser = () => (identified ??= identity(options))
  const ownKey = async ({ page, path }: Job, format: Format): Promise<string> => {
    const printed = printedFor(page, format, known)
    const usesBrowser = [format, printed?.format].some((one) => one && needsBrowser(one))
    const inputs = { program: programHash(), browser: usesBrowser ? await browser() : '' }
    return keyOf({ ...inputs, format, path, html: page.html, printed })
  }
  const isOwn = (format: Format): boolean =>
    formats.find(({ name }) => name === format.name)?.make === format.make
  const keyFor = async (job: Job, format: Format): Promise<string | undefined> => {
    const printed = printedFor(job.page, format, known)
    if (![format, printed?.format].every((one) => !one || isOwn(one))) return undefined
    // Where there is no browser, whoever needs one will say so.
    return ownKey(job, format).catch(() => undefined)
  }
  const nameOf = (job: Job) => ownKey(job, formatNamed(job.format))
  return {
    async find(job, format) {
      const key = await keyFor(job, format)
      const kept = key === undefined ? undefined : await store.find(key)
      if (!kept) return undefined
      const { loaded, ...about } = kept.about as About
      if (!(await files.areSame(loaded))) return undefined
      return { ...about, loaded: loaded.map(([file]) => file), bytes: kept.bytes }
    },
    async keep(job, format, { bytes, extent, pages, faults = [], loaded = [] }) {
      const key = await keyFor(job, format)
      if (key === undefined || faults.some(({ severity }) => severity !== 'warning')) return
      const looked = await files.look(loaded.filter((path) => path !== job.path))
      const about: About = { extent, ...(pages !== undefined && { pages }), faults, loaded: looked }
      // What JSON does not carry would be lost.
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(about)), about)) return
      await store.keep(key, { about, bytes })
    },
    nameOf,
    async changedSince(job) {
      const kept = await store.find(await nameOf(job))
      return kept && files.changed((kept.about as About).loaded)
    },
    drawings: keptDrawings(drawnBefore === undefined ? store : new Store(drawnBefore), browser, {
      isOnlyRead: drawnBefore !== undefined,
    }),
    sweep: () => store.sweep(),
  }
}

/** What a file is made of, besides what its page loads. */
export interface Inputs {
  program: string
  browser: string
  format: Pick<Format, 'name' | 'words'>
  path: string
  html: string
  /** The printed format whose pages it tells, and the page's link to it. */
  printed?: { format: Pick<Format, 'name' | 'words'>; href: string } | undefined
}

/** Gives the key of a file by what it is made of. */
export function keyOf({ program, browser, format, path, html, printed }: Inputs): string {
  const made = [program, browser, format.name, format.words, path, withoutFormats(html)]
  const told = printed ? [printed.format.name, printed.format.words, printed.href] : []
  return hashOf(JSON.stringify([...made, ...told]))
}

/** Whether a format is made in a browser. */
export const needsBrowser = ({ style, usesBrowser = false }: Format): boolean =>
  style !== undefined || usesBrowser

async function identity(options: BrowserOptions): Promise<string> {
  const { browserIdentity } = await loadPackage('puppeteer', () => import('./browser/identity.ts'))
  return browserIdentity(options)
}

/** A page without what it says of its formats, which is on no paper: the links to them, their list, and their figures. */
const withoutFormats = (html: string): string =>
  html
    .replace(/<link\b[^>]*\bdata-format=[^>]*>/g, '')
    .replace(/<nav class="formats"[^]*?<\/nav>/g, '')
    .replace(/(<span data-figures>)[^<]*/g, '$1')
