import { parsedHtml } from './parsed-html.ts'

/** Gives the h2 headings of a page's text in order: their ids and words. */
export function contents(html: string): { id: string; text: string }[] {
  const document = parsedHtml(html)
  return document('h2[id]')
    .toArray()
    .map((heading) => ({
      id: document(heading).attr('id') ?? '',
      text: document(heading).text().trim(),
    }))
}
