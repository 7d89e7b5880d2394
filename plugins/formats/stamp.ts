import { load } from 'cheerio'
import { readSite } from '../site/built-pages.ts'
import type { BuiltSite, Finder } from '../site/built-pages.ts'
import type { CountedKey } from '../languages/keys.ts'
import { inEnglish, speakerOf } from '../languages/languages.ts'
import type { Language, Speaker } from '../languages/language.ts'
import { linkedFile } from '../site/page-contract.ts'
import type { Extent, Made } from './format.ts'

/** A place for figures: the link that it is in, and where its text begins and ends in the HTML. */
interface Place {
  href: string
  from: number
  to: number
}

const placesOfFigures: Finder<Place[]> = {
  name: 'places of figures',
  find: (_, html) => {
    const document = load(html, { sourceCodeLocationInfo: true })
    return document('a[href] [data-figures]')
      .toArray()
      .flatMap((place) => {
        const { startTag, endTag, endOffset } = place.sourceCodeLocation ?? {}
        if (!startTag || endOffset === undefined) return []
        const href = document(place).closest('a').attr('href') ?? ''
        return [{ href, from: startTag.endOffset, to: endTag?.startOffset ?? endOffset }]
      })
  },
}

/**
 * Writes the true figures of what was made into each link of a built site that has a place for them (`data-figures`). All else
 * of a page stays as it is, letter by letter. They are in the page's language, where it is one of `languages`.
 */
export async function stampFigures(
  site: string | BuiltSite,
  made: Made[],
  languages?: Record<string, Language>,
): Promise<void> {
  const { folder, pages } = await readSite(site)
  const byFile = new Map(made.map((one) => [one.file, one]))
  for (const page of pages) {
    if (!page.html.includes('data-figures')) continue
    const { html, contract } = page
    const speaker = speakerOf(contract.language, languages) ?? inEnglish
    let [written, done] = ['', 0]
    for (const { href, from, to } of page.find(placesOfFigures)) {
      const figures = byFile.get(linkedFile(href, contract.canonical, page.path))
      if (!figures) continue
      written += `${html.slice(done, from)}, ${describeFigures(figures, speaker)}`
      done = to
    }
    if (done > 0) await page.rewrite(folder, written + html.slice(done))
  }
}

/** Says how large a file is, in words for people: `9 pages, 180 KB`, or `4 sheets of A4, 80 KB`. */
export function describeFigures(
  { extent, bytes }: Pick<Made, 'extent' | 'bytes'>,
  speaker: Speaker = inEnglish,
): string {
  const megabytes = new Intl.NumberFormat(speaker.tag, {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  })
  const size =
    bytes < 1_000_000
      ? `${Math.ceil(bytes / 1000)} KB`
      : `${megabytes.format(bytes / 1_000_000)} MB`
  return `${speaker.say(units[extent.unit], { count: extent.count })}, ${size}`
}

const units: Record<Extent['unit'], CountedKey> = { page: 'pages', sheet: 'sheets', word: 'words' }
