import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { CheerioAPI } from 'cheerio'
import { writeWhole } from '../files/write-whole.ts'
import { UserError } from '../findings/user-error.ts'
import { BuiltPage } from './built-pages.ts'
import type { Memory } from './built-pages.ts'

const charset = '<meta charset="utf-8">'

/**
 * Gives written pages the strictest Content-Security-Policy that works for each, as a `<meta>`: when all is written, no
 * other tool changes a style sheet or a script any more, whose hash the policy has.
 */
export async function addPolicies(files: string[], given: PolicyOptions = {}): Promise<void> {
  for (const file of files) await writeWhole(file, withPolicy(await readFile(file, 'utf8'), given))
}

/** What a policy allows besides what its page needs. */
export interface PolicyOptions {
  /** Whether a script of the server reloads the page when it has changed. */
  liveReload?: boolean
  /** Remembers the policies of pages with the same HTML. */
  memory?: Memory | undefined
}

/**
 * Puts a page's policy below its `<meta charset="utf-8">`; throws if it has none. A page that has scripts may run
 * the site's own and its own inline ones; one that has none may run nothing. Only a page that names an index to
 * search (`data-index`) may fetch it, with WebAssembly and workers.
 */
export function withPolicy(html: string, given: PolicyOptions = {}): string {
  if (!html.includes(charset))
    throw new UserError(`A page needs ${charset}: its Content-Security-Policy goes below it.`)
  const { liveReload = false, memory } = given
  const policy = new BuiltPage('', html, memory).find({
    name: liveReload ? 'policy with live reload' : 'policy',
    find: (page) => policyOf(page, liveReload),
  })
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return html.replace(charset, () => `${charset}\n${meta}`)
}

function policyOf(page: CheerioAPI, liveReload: boolean): string {
  const styles = page('style')
    .toArray()
    .map((style) => hashOf(page(style).text()))
  const scripts = page('script:not([src]):not([type="application/json"])')
    .toArray()
    .map((script) => hashOf(page(script).text()))
  const searching = page('[data-index]').length > 0
  if (liveReload || page('script[src]').length > 0) scripts.unshift("'self'")
  if (searching) scripts.push("'wasm-unsafe-eval'")
  const drawn = page('img[src^="data:"]').length > 0
  return [
    "default-src 'none'",
    `img-src 'self'${drawn ? ' data:' : ''}`,
    "font-src 'self'",
    ['style-src', ...styles].join(' '),
    ...(scripts.length > 0 ? [['script-src', ...scripts].join(' ')] : []),
    ...(searching || liveReload ? ["connect-src 'self'"] : []),
    ...(searching ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

/** A browser hashes a style sheet or a script as the HTML parser reads it: with lines that end in LF. */
function hashOf(text: string): string {
  const bytes = createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64')
  return `'sha256-${bytes}'`
}
