import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'

let latest: { html: string; document: CheerioAPI } | undefined

/** Gives the HTML of a text parsed, for reading only. The latest is kept: a page's template asks about its text several times. */
export function parsedHtml(html: string): CheerioAPI {
  if (latest?.html !== html) latest = { html, document: load(html) }
  return latest.document
}
