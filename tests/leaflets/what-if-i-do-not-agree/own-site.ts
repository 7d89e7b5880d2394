import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtPages } from '../../../plugins/site/built-pages.ts'

/** Our own site, as `npm test` has built it for these tests. */
export const site = '.cache/test/own'

/** Our leaflet's name. */
export const slug = 'what-if-i-do-not-agree'

/** The folder of our leaflet's files. */
export const folder = join('src', 'leaflets', slug)

/** All pages of our site. */
export const pages = await builtPages(site)

/** The text of a file of our site. */
export const read = (file: string): Promise<string> => readFile(join(site, file), 'utf8')

/** The text of one of our leaflet's own files. */
export const written = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** The bytes of one of our leaflet's PDFs: '', '-large-print' or '-easy-read'. */
export const pdf = async (suffix: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(site, 'leaflets', slug, `${slug}${suffix}.pdf`)))
