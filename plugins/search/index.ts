import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedBeside } from '../files/own-name.ts'
import { replaceFolder } from '../files/replace-folder.ts'
import { readSite } from '../site/built-pages.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import { loadPackage } from '../findings/load-package.ts'

/** How much is in a search index. */
export interface SearchIndex {
  pages: number
}

/** Where a site's index is unless it says otherwise. */
export const standardIndex = '/everyleaf/pagefind/'

/** Gives the address of a site's index; false where it wants no search. */
export function indexAddress({
  searchIndex,
  pages,
}: {
  searchIndex: string
  pages: { search: string | false }
}): string | false {
  return pages.search === false ? false : searchIndex
}

/**
 * Makes Pagefind's index of the leaflets of a built site, or of its folder, at an address on the site; it takes the place of the
 * one before when it is whole. Throws if Pagefind fails.
 */
export async function makeSearch(
  site: string | BuiltSite,
  address = standardIndex,
): Promise<SearchIndex> {
  const { folder, pages } = await readSite(site)
  const { close, createIndex } = await loadPackage('pagefind', () => import('pagefind'))
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
    // Without a page that marks its text, Pagefind would take all of every page, those for staff too.
    if (pages.some(({ html }) => html.includes('data-pagefind-body'))) {
      const added = await index.addDirectory({ path: folder })
      if (added.errors.length > 0)
        throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`)
    }
    const target = join(folder, address, '.')
    const fresh = unfinishedBeside(target, 'index')
    try {
      const written = await index.writeFiles({ outputPath: fresh })
      if (written.errors.length > 0)
        throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`)
      await removeInterfaces(fresh)
      const pages = await pagesIn(fresh)
      await replaceFolder(fresh, target)
      return { pages }
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
  } finally {
    await close()
  }
}

/** Pagefind writes its own interfaces beside the index; our search page uses none of them. */
async function removeInterfaces(folder: string): Promise<void> {
  const unused = (await readdir(folder)).filter((name) =>
    /-ui\.(?:js|css)$|-highlight\.js$/.test(name),
  )
  await Promise.all(unused.map((name) => rm(join(folder, name))))
}

/** Pagefind's own entry file says how many pages of each language are in it. */
async function pagesIn(folder: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>
  }
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0)
}
