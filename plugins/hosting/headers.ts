import { load } from 'cheerio'
import { apart } from '../site/built-pages.ts'
import type { BuiltPage } from '../site/built-pages.ts'

/** What is said with every file: browsers take files for what they are said to be, and tell other sites little. */
export const everywhere: [name: string, value: string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
]

/** A page's policy as a header, and the address of the page. */
export interface PagePolicy {
  path: string
  policy: string
}

/**
 * Gives the policies of pages as headers, in the order of their addresses. A header can also forbid other sites to show the page
 * within theirs, which a `<meta>` cannot. A page without a policy of its own gets none.
 */
export function pagePolicies(pages: BuiltPage[]): PagePolicy[] {
  return pages.flatMap(({ html }) => {
    // Browsers take no policy from below the head, and the head alone is soon parsed.
    const head = load(html.slice(0, html.search(/<\/head>/i)))
    const policy = head('meta[http-equiv="Content-Security-Policy"]').attr('content')
    const canonical = head('link[rel="canonical"]').attr('href') ?? ''
    if (policy === undefined || !URL.canParse(canonical)) return []
    const path = new URL(canonical).pathname
    // A server shows it at any address.
    if (path.endsWith('/404.html')) return []
    return [apart({ path, policy: `${policy}; frame-ancestors 'none'` })]
  })
}

/** For how long a browser may keep a file whose name changes with its contents: a year. */
export const forever = 'public, max-age=31536000, immutable'

/** A browser asks each time whether a file has changed. */
export const asked = 'no-cache'

/** The endings of the files whose names change with their contents: those of the search index. */
export const hashed = ['pf_fragment', 'pf_index', 'pf_filter', 'pf_meta']

/** The types of files that some servers do not know. */
export const types: [ending: string, type: string][] = [
  ['txt', 'text/plain; charset=utf-8'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['epub', 'application/epub+zip'],
  ['pdf', 'application/pdf'],
]

/** A regular expression for the address of a page: servers also see the name of its file. */
export const expressionFor = (path: string): string =>
  `^${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${path.endsWith('/') ? '(index\\.html)?' : ''}$`
