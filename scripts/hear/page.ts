import { load } from 'cheerio'

/** What a listener's way through a page depends on. */
export interface PageParts {
  /** How many links before the main part lead to a place on the page itself. */
  skipLinks: number
  /** The headings of the second level in the text, without those of lists of links. */
  sections: string[]
  /** The addresses of the page's PDFs. */
  pdfs: string[]
}

/** Finds by element and role, never by words, so that any leaflet can be listened to. */
export function readParts(html: string): PageParts {
  const $ = load(html)
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  return {
    skipLinks: $('body a[href^="#"]').not('main a, nav a, footer a').length,
    sections: $('main h2')
      .not('nav h2')
      .toArray()
      .map((heading) => words($(heading).text())),
    pdfs: $('link[rel="alternate"][type="application/pdf"][href]')
      .toArray()
      .map((link) => $(link).attr('href') ?? ''),
  }
}

/** Gives the longest word of some headings as a person types it, to search for. */
export function wordToSearch(headings: string[]): string {
  const words = headings.flatMap((heading) => heading.match(/\p{L}+/gu) ?? [])
  return words
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    .toLowerCase()
}

/** Whether an utterance of Orca begins one of the sections, or the first line of its heading. */
export function beginsSection(utterance: string, sections: string[]): boolean {
  const [before, after] = utterance.split(' heading level 2')
  if (before === undefined || after === undefined) return false
  const line = before.split('. ').at(-1) ?? ''
  return sections.some((title) => before.endsWith(title) || (line !== '' && title.startsWith(line)))
}
