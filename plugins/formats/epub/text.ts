import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { isTag } from 'domhandler'
import { withoutBarred } from '../document/barred.ts'
import { targetOf } from '../document/links.ts'
import type { PictureFile } from '../document/pictures.ts'
import type { PageContract } from '../../site/page-contract.ts'
import { idsOf, unusedId } from './unused-id.ts'

/** The text of a book: its XHTML, its headings, and its pictures by their names in the book. */
export interface BookText {
  xhtml: string
  headings: Heading[]
  pictures: Map<string, PictureFile>
  /** Whether each picture that says something has words for it. */
  hasWordsForPictures: boolean
}

/** A heading that the contents link to. */
export interface Heading {
  id: string
  level: number
  words: string
}

const endings: Record<string, string> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}

/**
 * Gives the text of a page's document as a content document of EPUB 3.3. `files` are the pictures of the page by their `src`;
 * the document is changed. Links within the text stay within it; all others go to the site.
 */
export function bookText(
  page: CheerioAPI,
  contract: PageContract,
  files: Map<string, PictureFile>,
): BookText {
  const { canonical, language, direction, title, madeOf } = contract
  const pictures = new Map<string, PictureFile>()
  const names = new Map<string, string>()
  for (const [source, file] of files) {
    const name = `pictures/${names.size + 1}.${endings[file.type] ?? 'bin'}`
    names.set(source, name)
    pictures.set(name, file)
  }
  for (const one of page('img').toArray()) {
    const image = page(one)
    image.attr('src', names.get(image.attr('src') ?? '') ?? '')
    image.removeAttr('loading').removeAttr('srcset').removeAttr('sizes')
  }
  // A book's style sheet may not say it.
  page('.unbroken').attr('dir', 'ltr')
  const ids = idsOf(page)
  for (const one of page('a[href]').toArray()) {
    const link = page(one)
    const href = linkIn(ids, link.attr('href') ?? '', canonical)
    if (href === undefined) link.removeAttr('href')
    else link.attr('href', href)
  }
  for (const one of page('*').toArray().filter(isTag)) {
    for (const name of Object.keys(one.attribs))
      if (name.startsWith('data-') || name === 'style') page(one).removeAttr(name)
    const { lang } = one.attribs
    if (lang !== undefined) page(one).attr('xml:lang', lang)
  }
  const headings = page('h2, h3')
    .toArray()
    .map((one, index): Heading => {
      const heading = page(one)
      const id = heading.attr('id') ?? unusedId(ids, `heading_${index + 1}`)
      heading.attr('id', id)
      const words = heading.text().replace(/\s+/g, ' ').trim()
      return { id, level: Number(one.name.slice(1)), words }
    })
  const alts = page('img')
    .toArray()
    .map((one) => page(one).attr('alt'))
  const note = madeOf === '' ? '' : `<p class="made-of">${escaped(madeOf)}</p>\n`
  // Read as HTML, written as XML.
  const book = load(
    page('main').html() ?? '',
    { xml: { xmlMode: false, emptyAttrs: true, selfClosingTags: true } },
    false,
  )
  const main = withoutBarred(book.xml())
  return {
    xhtml: `${xmlStart}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${direction || 'ltr'}">
<head><title>${escaped(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${main}
${note}</body>
</html>
`,
    ...{ headings, pictures },
    hasWordsForPictures: alts.every((alt) => alt !== undefined),
  }
}

/** How each content document begins. */
export const xmlStart = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'

/** Gives a text as XML has it. */
export const escaped = (text: string): string =>
  withoutBarred(text).replace(/[&<>"]/g, (one) => `&#${one.codePointAt(0) ?? 0};`)

/** Gives what a link of the book goes to; undefined for one that goes nowhere. */
function linkIn(ids: Set<string>, href: string, canonical: string): string | undefined {
  const target = targetOf(href, canonical)
  if (!target) return undefined
  if ('address' in target) return target.address
  return ids.has(target.id) ? `#${encodeURIComponent(target.id)}` : canonical
}
