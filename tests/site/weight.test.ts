import * as assert from 'uvu/assert'
import { readFileSync } from 'node:fs'
import { plainHost } from '../../bench/host.ts'
import { movement, viewports, weigh } from '../../bench/weigh.ts'
import type { Weight } from '../../bench/weigh.ts'
import { browse } from '../help/browse.ts'
import { withFaultyPage } from '../help/faulty.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

const kib = 1024
const leaflet = 'leaflets/if-you-do-not-agree/'

/** The most that a page may ask for, in requests and in bytes as a plain static host sends them, before search is used. */
const budgets = [
  { path: leaflet, requests: 5, bytes: 60 * kib },
  { path: `${leaflet}easy-read/`, requests: 5, bytes: 250 * kib },
]

/** Smaller shifts are a few pixels of one word, which nobody sees; a line that moves is 0.002 or more. */
const seen = 0.001

suite('site: weight', (test) => {
  for (const { path, requests, bytes } of budgets)
    test(`${path} takes at most ${requests} requests and ${bytes / kib} KiB`, async () => {
      const weight = await browse(site, ({ browser, address }) => weigh(browser, address + path))
      assert.equal(over(weight, { requests, bytes }), [])
      assert.ok(weight.requests.length > 2 && weight.raw > weight.sent, 'it was weighed')
    })

  test('nothing moves while a page loads, even if its fonts come late, on a phone and on a computer', async () => {
    const host = await plainHost(site, (file) => (file.endsWith('.woff2') ? 400 : 0))
    try {
      await browse(site, async ({ browser }) => {
        for (const { path } of pages.filter(({ file }) => file.endsWith('index.html')))
          for (const viewport of viewports) {
            const { shift, moved } = await movement(browser, host.address + path, {
              viewport,
              known: false,
            })
            assert.ok(
              shift < seen,
              `${path} at ${viewport.width} px, ${shift}: ${moved.join(', ')}`,
            )
          }
      })
    } finally {
      await host.close()
    }
  })

  test('a heavy picture, a sixth request and a text that is pushed down are found', async () => {
    const pictures = [1, 2, 3, 4, 5].map((number) => `<img src="/${number}.svg" alt="">`).join('')
    const push = `<script>setTimeout(() => document.querySelector('h1').before(document.createElement('hr')), 200)</script>`
    await withFaultyPage(`<pre>${noise(140 * kib)}</pre>${pictures}${push}`, (folder) =>
      browse(folder, async ({ browser, address }) => {
        const weight = await weigh(browser, address)
        assert.equal(over(weight, { requests: 5, bytes: 60 * kib }).length, 2)
        const [viewport] = viewports
        assert.ok(viewport)
        const { shift, moved } = await movement(browser, address, { viewport, known: true })
        assert.ok(shift > seen && moved.length > 0)
      }),
    )
  })

  test('the fallbacks for our font have its heights', () => {
    const html = readFileSync(`${site}/index.html`, 'utf8')
    const faces = html.match(/@font-face \{[^}]*ascent-override[^}]*\}/g) ?? []
    assert.is(faces.length, 6)
    for (const face of faces) {
      const value = (name: string) =>
        Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1]) / 100
      const size = value('size-adjust')
      assert.ok(Math.abs(value('ascent-override') * size - 0.95) < 0.001, face)
      assert.ok(Math.abs(value('descent-override') * size - 0.29) < 0.001, face)
    }
  })
})

function over({ requests, sent }: Weight, budget: { requests: number; bytes: number }): string[] {
  return [
    ...(requests.length > budget.requests
      ? [`${requests.length} requests: ${requests.join(' ')}`]
      : []),
    ...(sent > budget.bytes ? [`${sent} bytes`] : []),
  ]
}

/** Letters that gzip cannot compress much, the same each time. */
function noise(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(97 + (state % 26))
  }).join('')
}
