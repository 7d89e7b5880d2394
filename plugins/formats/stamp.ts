import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'cheerio'
import { builtPages } from '../shared/built-pages.ts'
import { linkedFile, readPage } from '../shared/page-contract.ts'
import type { Made } from './format.ts'

/** Writes the true figures of what was made into each link of a built site that has a place for them (`data-figures`). */
export async function stampFigures(siteFolder: string, made: Made[]): Promise<void> {
  for (const { file: pageFile, path, html } of await builtPages(siteFolder)) {
    const page = load(html)
    const places = page('a[href] [data-figures]').toArray()
    if (places.length === 0) continue
    const { canonical } = readPage(html)
    for (const place of places) {
      const href = page(place).closest('a').attr('href') ?? ''
      const file = linkedFile(href, canonical, path)
      const figures = made.find((one) => one.file === file)
      if (figures) page(place).text(`, ${describeFigures(figures)}`)
    }
    await writeFile(join(siteFolder, pageFile), page.html())
  }
}

/** Says how large a file is, in words for people: `9 pages, 180 KB`, or `4 sheets of A4, 80 KB`. */
export function describeFigures({ extent, bytes }: Pick<Made, 'extent' | 'bytes'>): string {
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${extent}, ${size}`
}
