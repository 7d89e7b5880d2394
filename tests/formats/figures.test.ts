import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
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
        const file = await PDFDocument.load(bytes, { updateMetadata: false })
        const pages = file.getPageCount()
        const isLandscape = file.getPage(0).getWidth() > 600
        const extent = isLandscape ? `${pages / 2} sheets of A4` : `${pages} pages`
        assert.is(page(place).text(), `, ${extent}, ${Math.ceil(bytes.length / 1000)} KB`)
        listed += 1
      }
    }
    assert.is(listed, 8)
  })
  test('are in words for people', () => {
    assert.is(describeFigures({ extent: { unit: 'page', count: 1 }, bytes: 999 }), '1 page, 1 KB')
    assert.is(
      describeFigures({ extent: { unit: 'page', count: 9 }, bytes: 179_001 }),
      '9 pages, 180 KB',
    )
    assert.is(
      describeFigures({ extent: { unit: 'sheet', count: 4 }, bytes: 2_340_000 }),
      '4 sheets of A4, 2.3 MB',
    )
  })
})
