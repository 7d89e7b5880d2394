import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IndexFile } from 'pagefind'
import { unfinishedBeside } from '../files/own-name.ts'
import { replaceFolder } from '../files/replace-folder.ts'
import { whileUnfinished } from '../files/unfinished.ts'
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
    const { files, errors: refused } = await index.getFiles()
    if (refused.length > 0)
      throw new Error(`Pagefind could not make its index: ${refused.join('; ')}`)
    await write(files.filter(isUsed), join(folder, address, '.'))
    return { pages: pagesIn(files) }
  } finally {
    await close()
  }
}

/**
 * We write the files ourselves: when Pagefind says that it has written them, some are not there yet, and it stops writing
 * when it is closed.
 */
async function write(files: IndexFile[], target: string): Promise<void> {
  const fresh = unfinishedBeside(target, 'index')
  await whileUnfinished(fresh, async () => {
    try {
      await rm(fresh, { recursive: true, force: true })
      for (const { path, content } of files) {
        const file = join(fresh, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, content)
      }
      await replaceFolder(fresh, target)
    } finally {
      await rm(fresh, { recursive: true, force: true })
    }
  })
}

/** Pagefind has interfaces of its own, too; our search page uses none of them. */
const isUsed = ({ path }: IndexFile): boolean => !/-ui\.(?:js|css)$|-highlight\.js$/.test(path)

/** Pagefind's own entry file says how many pages of each language are in it. */
function pagesIn(files: IndexFile[]): number {
  const file = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!file) throw new Error('Pagefind has made no pagefind-entry.json.')
  const entry = JSON.parse(new TextDecoder().decode(file.content)) as {
    languages: Record<string, { page_count: number }>
  }
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0)
}
