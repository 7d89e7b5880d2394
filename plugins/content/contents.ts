import { load } from 'cheerio'

/** Gives the h2 headings of a page's text in order: their ids and words. */
export function contents(html: string): { id: string; text: string }[] {
  // A text is long, and its headings are few.
  const document = load((html.match(/<h2\b[^]*?<\/h2>/g) ?? []).join('\n'))
  return document('h2[id]')
    .toArray()
    .map((heading) => ({
      id: document(heading).attr('id') ?? '',
      text: document(heading).text().trim(),
    }))
}

/** Gives the headings of pages, by the pages' paths: id and words of each. */
export function headingsByPage(
  pages: { url: string; content: string }[],
): Record<string, [id: string, words: string][]> {
  return Object.fromEntries(
    pages.map(({ url, content }) => [
      url,
      contents(content).map(({ id, text }): [string, string] => [id, text]),
    ]),
  )
}
