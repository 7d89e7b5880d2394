import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A page of a built site: its file under the site's folder with forward slashes, its path on the site, and its HTML. */
export interface BuiltPage {
  file: string
  path: string
  html: string
}

/** Reads all HTML pages of a built site's folder, in the order of their paths. */
export async function builtPages(folder: string): Promise<BuiltPage[]> {
  const entries = await readdir(folder, { recursive: true })
  const files = entries
    .map((entry) => entry.split(sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
  return Promise.all(
    files.map(async (file) => ({
      file,
      path: file.replace(/(^|\/)index\.html$/, '$1'),
      html: await readFile(join(folder, file), 'utf8'),
    })),
  )
}
