import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { loadPackage } from '../shared/load-package.ts'

/** How much is in a search index. */
export interface SearchIndex {
  pages: number
}

/** Makes Pagefind's index in `pagefind/` of the leaflets in a built site's folder. Throws if Pagefind fails. */
export async function makeSearch(siteFolder: string): Promise<SearchIndex> {
  const { close, createIndex } = await loadPackage('pagefind', () => import('pagefind'))
  try {
    const { index, errors } = await createIndex({})
    if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
    if (await hasText(siteFolder)) {
      const added = await index.addDirectory({ path: siteFolder })
      if (added.errors.length > 0)
        throw new Error(`Pagefind could not read the pages: ${added.errors.join('; ')}`)
    }
    const written = await index.writeFiles({ outputPath: join(siteFolder, 'pagefind') })
    if (written.errors.length > 0)
      throw new Error(`Pagefind could not write its index: ${written.errors.join('; ')}`)
    await removeInterfaces(join(siteFolder, 'pagefind'))
    return { pages: await pagesIn(join(siteFolder, 'pagefind')) }
  } finally {
    await close()
  }
}

/** Whether any page marks its text for the search. Without one, Pagefind would take all of every page, those for staff too. */
async function hasText(siteFolder: string): Promise<boolean> {
  for (const entry of await readdir(siteFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue
    const html = await readFile(join(entry.parentPath, entry.name), 'utf8')
    if (html.includes('data-pagefind-body')) return true
  }
  return false
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
