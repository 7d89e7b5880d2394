import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { describeFigures } from '../../plugins/formats/stamp.ts'
import { pages, site } from '../help/site.ts'
import { suite } from '../suite.ts'

suite('the figures beside a format', (test) => {
  test('are those of the file, on every page that lists it', async () => {
    let listed = 0
    for (const { html } of pages) {
      const page = load(html)
      for (const place of page('a [data-figures]').toArray()) {
        const bytes = readFileSync(join(site, page(place).closest('a').attr('href') ?? ''))
        const printed = await readPrinted(new Uint8Array(bytes))
        assert.is(
          page(place).text(),
          `, ${printed.pages.length} pages, ${Math.ceil(bytes.length / 1000)} KB`,
        )
        listed += 1
      }
    }
    assert.is(listed, 6)
  })
  test('are in words for people', () => {
    assert.is(describeFigures({ pages: 1, bytes: 999 }), '1 page, 1 KB')
    assert.is(describeFigures({ pages: 9, bytes: 179_001 }), '9 pages, 180 KB')
    assert.is(describeFigures({ pages: 40, bytes: 2_340_000 }), '40 pages, 2.3 MB')
  })
})
