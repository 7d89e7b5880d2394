import { readSite } from '../site/built-pages.ts'
import type { BuiltSite } from '../site/built-pages.ts'
import { linkedFile } from '../site/page-contract.ts'
import type { Extent, Made } from './format.ts'

/** Writes the true figures of what was made into each link of a built site that has a place for them (`data-figures`). */
export async function stampFigures(site: string | BuiltSite, made: Made[]): Promise<void> {
  const { folder, pages } = await readSite(site)
  const byFile = new Map(made.map((one) => [one.file, one]))
  for (const page of pages) {
    const places = page.document('a[href] [data-figures]').toArray()
    if (places.length === 0) continue
    const { canonical } = page.contract
    await page.change(folder, (document) => {
      for (const place of places) {
        const href = document(place).closest('a').attr('href') ?? ''
        const file = linkedFile(href, canonical, page.path)
        const figures = byFile.get(file)
        if (figures) document(place).text(`, ${describeFigures(figures)}`)
      }
    })
  }
}

/** Says how large a file is, in words for people: `9 pages, 180 KB`, or `4 sheets of A4, 80 KB`. */
export function describeFigures({ extent, bytes }: Pick<Made, 'extent' | 'bytes'>): string {
  const size =
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  return `${describeExtent(extent)}, ${size}`
}

const units: Record<Extent['unit'], [one: string, many: string]> = {
  page: ['page', 'pages'],
  sheet: ['sheet of A4', 'sheets of A4'],
  word: ['word', 'words'],
}

const grouped = new Intl.NumberFormat('en-GB')

function describeExtent({ unit, count }: Extent): string {
  const [one, many] = units[unit]
  return `${grouped.format(count)} ${count === 1 ? one : many}`
}
