import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtPages } from '../../plugins/site/built-pages.ts'

/** The site that `npm test` has built for the tests. */
export const site = '.cache/test/_site'

/** The folder of the first leaflet on it. */
export const leaflet = join(site, 'leaflets', 'what-if-i-do-not-agree')

/** All pages of the site. */
export const pages = await builtPages(site)

/** The text of a file of the site. */
export const read = (file: string): Promise<string> => readFile(join(site, file), 'utf8')

/** The bytes of one of the first leaflet's PDFs: '', '-large-print' or '-easy-read'. */
export const pdf = async (suffix: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(leaflet, `what-if-i-do-not-agree${suffix}.pdf`)))
