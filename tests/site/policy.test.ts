import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { withPolicy } from '../../plugins/site/policy.ts'
import { browse, inTab, searchFor } from '../help/browse.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const policyOf = (html: string): string =>
  load(html)('meta[http-equiv="Content-Security-Policy"]').attr('content') ?? ''

suite('site: content security policy', (test) => {
  test('every page has one, above everything it covers', () => {
    for (const { file, html } of pages) {
      assert.match(policyOf(html), /^default-src 'none'; img-src 'self'/, file)
      const place = html.indexOf('Content-Security-Policy')
      assert.ok(place < html.search(/<(?:style|link|script)\b/), file)
      assert.not.match(html, /<[^>]+\son[a-z]+=|\sstyle="/, `${file}: no inline handler or style`)
    }
  })

  test('only leaflets and the search may run scripts, and only the search may fetch', () => {
    for (const { file, html } of pages) {
      const policy = policyOf(html)
      const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? ''
      const own = /^'self'(?: 'sha256-[\w+/]{43}='){2}$/
      assert.not.match(policy, 'unsafe-inline', file)
      assert.not.match(policy, "'unsafe-eval'", file)
      assert.not.match(policy, /https?:/, file)
      const searching = file === 'search/index.html'
      if (searching) assert.is(scripts, "'self' 'wasm-unsafe-eval'")
      else if (file.startsWith('leaflets/')) assert.match(scripts, own, file)
      else assert.is(scripts, '', file)
      assert.is(/connect-src|worker-src/.test(policy), searching, file)
    }
  })

  test('no page breaks its own, nor does the search in use, and nothing about the reader is kept', async () => {
    const found = await browse(site, async (visit) => {
      const problems: string[] = []
      for (const { path, file } of pages) {
        const open = async (page: Page) => {
          if (path === 'search/') await searchFor(page, 'meeting')
          for (const problem of [...(await blocked(page)), ...(await page.evaluate(kept))])
            problems.push(`${file}: ${problem}`)
        }
        await inTab(visit, visit.address + path, open, watch)
      }
      return problems
    })
    assert.equal(found, [])
  })

  test('a script and a style sheet that were not there when it was made are blocked', async () => {
    const seeded = '<script>document.cookie = "a=b"</script><style>h1 { color: red }</style>'
    const changed = pages.filter(({ file }) => /^index|easy-read/.test(file))
    assert.is(changed.length, 2)
    for (const { file, html } of changed) {
      const found = await withFaultyPage('', async (folder) => {
        await writeFile(
          join(folder, 'index.html'),
          html.replace('<h1', () => `${seeded}<h1`),
        )
        return browse(folder, (visit) =>
          inTab(
            visit,
            visit.address,
            async (page) => ({ blocked: await blocked(page), kept: await page.evaluate(kept) }),
            watch,
          ),
        )
      })
      const expected = ['script-src-elem inline', 'style-src-elem inline']
      assert.equal(found, { blocked: expected, kept: [] }, file)
    }
  })

  test('a page without the place for it is refused', () => {
    assert.throws(() => withPolicy('<!doctype html><title>x</title>'), /needs <meta charset/)
  })
})

type Watched = typeof globalThis & { blocked: string[] }

/** Notes, from before the page's own content, what its policy blocks. */
async function watch(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const list: string[] = []
    ;(globalThis as Watched).blocked = list
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      list.push(`${effectiveDirective} ${blockedURI}`)
    })
  })
}

const blocked = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as Watched).blocked)

/** Runs in the page: what it stores about its reader. */
async function kept(): Promise<string[]> {
  const databases = await indexedDB.databases()
  return [
    document.cookie,
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...databases.map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ].filter((name) => name !== '')
}
