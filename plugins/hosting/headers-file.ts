import { everywhere, forever, hashed, types } from './headers.ts'
import { mark } from './host.ts'
import type { Host } from './host.ts'

/** Cloudflare reads no more rules than that. */
const mostAtCloudflare = 100

const headersFile =
  (most: number): Host =>
  ({ policies, prefix }) => {
    const rule = (path: string, headers: [string, string][]) => ({ path, headers })
    const general = [
      rule('/*', everywhere),
      ...types.map(([ending, type]) => rule(`/*.${ending}`, [['Content-Type', type]])),
      // Both hosts let browsers ask each time for all other files.
      ...hashed.map((ending) => rule(`/*.${ending}`, [['Cache-Control', forever]])),
    ]
    const each = policies.map(({ path, policy }) =>
      rule(path, [['Content-Security-Policy', policy]]),
    )
    // Each page has its policy itself; only what a page cannot say is left for the header.
    const together = [rule(`${prefix}*`, [['Content-Security-Policy', "frame-ancestors 'none'"]])]
    const rules = [...general, ...(general.length + each.length > most ? together : each)]
    const lines = rules.flatMap(({ path, headers }) => [
      '',
      path,
      ...headers.map(([name, value]) => `  ${name}: ${value}`),
    ])
    return [{ name: '_headers', lines: [mark, ...lines] }]
  }

/** Netlify: `_headers`. It shows `404.html` by itself. */
export const netlify = headersFile(Infinity)

/** Cloudflare Pages: `_headers`, with few enough rules. It shows `404.html` by itself. */
export const cloudflare = headersFile(mostAtCloudflare)
