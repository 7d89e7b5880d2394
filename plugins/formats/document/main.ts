import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import type { BuiltPage } from '../../site/built-pages.ts'

/** What is no text: ways about the page, what only a screen or only paper needs, what is hidden, and what runs. */
const left =
  'nav, [data-only], [hidden], script, style, template, noscript, button, input, select, textarea'

/** What only the cover and the last pages of a printed easy read have; the same is in the text. */
const onlyPrinted =
  '.cover-kind, .cover-picture, .cover-call, .cover-warning, .printed-contents, .dates'

/** Gives the text of a page's `<main>`, without what belongs to a screen or to paper alone. */
export function textOfMain({ document }: BuiltPage): CheerioAPI {
  const page = load(document.html(document('main')), null, false)
  page(left).remove()
  return page
}

/** Gives what a document to read on its own has of a page's `<main>`: its text, with tables and pictures. */
export function documentOfMain(built: BuiltPage): CheerioAPI {
  const page = textOfMain(built)
  page(onlyPrinted).remove()
  // Signs beside words that say the same.
  page('svg[aria-hidden="true"], wbr').remove()
  return page
}
