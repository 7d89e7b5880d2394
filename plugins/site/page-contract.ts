import { pdfStandards } from './pdf-standard.ts'
import type { PdfStandard } from './pdf-standard.ts'
import { posix } from 'node:path'
import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import type { Finding } from '../findings/finding.ts'

/** A file that should be made from a page: where it will be (as the page's link says), its media type, and its format. */
export interface Alternate {
  href: string
  type: string
  format: string
}

/** All that the stages after Eleventy know about a built page. */
export interface PageContract {
  language: string
  direction: string
  title: string
  description: string
  author: string
  /** ISO day, `2026-11-23`. */
  modified: string
  /** The page's public address. */
  canonical: string
  /** What its footer on paper says of the page's number, with {page} and {pages}. */
  pageNumber: string
  /** The part of PDF/UA that its PDFs are to conform to. */
  pdf: PdfStandard
  /** What a document made of the page says of it: which edition it was made of, and when. */
  madeOf: string
  /** What a book made of the page calls its contents, and says of its accessibility. */
  book: { contents: string; summary: string }
  alternates: Alternate[]
}

/** Reads from a page, parsed or not, what the page contract promises; what is missing is an empty string. */
export function readPage(html: string | CheerioAPI): PageContract {
  const page = parsed(html)
  const meta = (name: string) => page(`meta[name="${name}"]`).attr('content')?.trim() ?? ''
  return {
    language: page('html').attr('lang') ?? '',
    direction: page('html').attr('dir') ?? '',
    title: page('title').text().trim(),
    description: meta('description'),
    author: meta('author'),
    modified: meta('dcterms.modified'),
    canonical: page('link[rel="canonical"]').attr('href') ?? '',
    pageNumber: page('main').attr('data-page-number') ?? 'Page {page} of {pages}',
    pdf: pdfStandards.find((one) => one === page('main').attr('data-pdf')) ?? 'ua-1',
    madeOf: page('main').attr('data-made-of') ?? '',
    book: {
      contents: page('main').attr('data-book-contents') ?? 'Contents',
      summary: page('main').attr('data-book-summary') ?? '',
    },
    alternates: page('link[rel="alternate"][data-format]')
      .toArray()
      .map((element) => ({
        href: page(element).attr('href') ?? '',
        type: page(element).attr('type') ?? '',
        format: page(element).attr('data-format') ?? '',
      })),
  }
}

/** Gives a page parsed; one that is parsed already stays as it is. */
const parsed = (html: string | CheerioAPI) => (typeof html === 'string' ? load(html) : html)

/** Gives what comes before a page's path in its public address: `/`, or the path prefix with its slashes. */
export function pagePrefix(canonical: string, path: string): string {
  const { pathname } = new URL(canonical)
  return pathname.slice(0, pathname.length - encodeURI(path).length)
}

/** Gives the file in the site's folder that a link on a page points to; `path` is the page's own on the site. */
export function linkedFile(href: string, canonical: string, path: string): string {
  const target = new URL(href, canonical).pathname
  return posix.normalize(decodeURI(target.slice(pagePrefix(canonical, path).length)))
}

type Rule = [
  what: string,
  remedy: string,
  broken: (page: PageContract, html: CheerioAPI) => boolean,
]

const rules: Rule[] = [
  ['The page has no language.', 'Write <html lang="…">.', ({ language }) => language === ''],
  [
    'The page has no direction.',
    'Write <html dir="ltr"> or dir="rtl".',
    ({ direction }) => !['ltr', 'rtl'].includes(direction),
  ],
  ['The page has no title.', 'Write <title>.', ({ title }) => title === ''],
  [
    'The page has no description.',
    'Write <meta name="description">.',
    ({ description }) => description === '',
  ],
  ['The page names no author.', 'Write <meta name="author">.', ({ author }) => author === ''],
  [
    'The page does not say when it was changed.',
    'Write <meta name="dcterms.modified" content="2026-11-23">.',
    ({ modified }) => !/^\d{4}-\d{2}-\d{2}$/.test(modified),
  ],
  [
    'The page has no public address.',
    'Write <link rel="canonical" href="https://…">.',
    ({ canonical }) => !URL.canParse(canonical),
  ],
  [
    'The page needs exactly one <main>.',
    'Put the words in one <main>.',
    (_, html) => html('main').length !== 1,
  ],
  [
    'The page needs exactly one h1, inside <main>.',
    'Make its title the h1.',
    (_, html) => html('h1').length !== 1 || html('main h1').length !== 1,
  ],
  [
    'The headings of the page skip a level.',
    'Make each heading at most one level below the one before.',
    (_, html) => skipsLevel(html),
  ],
  [
    'An id is used twice on the page.',
    'Give each element its own id.',
    (_, html) => repeatsId(html),
  ],
  [
    'The contact section is missing, or not inside <main>.',
    'Put <section id="contact"> in <main>.',
    ({ alternates }, html) => alternates.length > 0 && html('main #contact').length !== 1,
  ],
  [
    'A format lacks its address, its media type or its name.',
    'Write <link rel="alternate" type="…" href="…" data-format="…">.',
    ({ alternates }) =>
      alternates.some(({ href, type, format }) => href === '' || type === '' || format === ''),
  ],
]

/** Gives what is missing from a page, parsed or not, by the page contract; `file` is its name for messages. */
export function checkPage(html: string | CheerioAPI, file: string): Finding[] {
  const document = parsed(html)
  const page = readPage(document)
  return rules
    .filter(([, , broken]) => broken(page, document))
    .map(([what, remedy]) => ({ file, what, remedy }))
}

function skipsLevel(html: CheerioAPI): boolean {
  const levels = html('h1, h2, h3, h4, h5, h6')
    .toArray()
    .map(({ name }) => Number(name.slice(1)))
  return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1)
}

function repeatsId(html: CheerioAPI): boolean {
  const ids = html('[id]')
    .toArray()
    .map((element) => html(element).attr('id'))
  return new Set(ids).size !== ids.length
}
