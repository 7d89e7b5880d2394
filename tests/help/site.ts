import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { builtPages } from '../../plugins/site/built-pages.ts'

/** The site that `npm test` has built for the tests. */
export const site = '.cache/test/_site'

/** The project that it is built from: the data and the leaflet of a made-up service. */
export const testProject = 'tests/fixture-site'

/** The project from which `npm test` has built it. */
export const project = '.cache/project'

/** The name of its leaflet. */
export const slug = 'if-you-do-not-agree'

/** The folder of the leaflet on the site. */
export const leaflet = join(site, 'leaflets', slug)

/** All pages of the site. */
export const pages = await builtPages(site)

/** The text of a file of the site. */
export const read = (file: string): Promise<string> => readFile(join(site, file), 'utf8')

/** The bytes of one of the leaflet's PDFs: '', '-large-print' or '-easy-read'. */
export const pdf = async (suffix: string): Promise<Uint8Array> =>
  new Uint8Array(await readFile(join(leaflet, `${slug}${suffix}.pdf`)))
