import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { load } from 'cheerio'
import * as assert from 'uvu/assert'
import { formats } from '../../plugins/formats/index.ts'
import { describeFigures, stampFigures } from '../../plugins/formats/stamp.ts'
import { readers } from '../help/read-format.ts'
import { pages, site } from '../help/site.ts'
import { inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

/** How much there is in a file, counted in the file itself. */
async function extentOf(file: string, bytes: Buffer): Promise<RegExp> {
  // What a text file has besides the words of its page is compared in text.test.ts.
  if (file.endsWith('.txt')) return /^, [12],\d{3} words, /
  const [extension = ''] = /\w+$/.exec(file) ?? []
  const read = ['docx', 'epub'].includes(extension) ? readers[extension] : undefined
  if (read) {
    const { count } = await read(new Uint8Array(bytes))
    return new RegExp(`^, ${count.toLocaleString('en-GB')} words, `)
  }
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = document.getPageCount()
  const isLandscape = document.getPage(0).getWidth() > 600
  return new RegExp(isLandscape ? `^, ${pages / 2} sheets of A4, ` : `^, ${pages} pages, `)
}

suite('the figures beside a format', (test) => {
  test('are those of the file, on every page that lists it', async () => {
    let listed = 0
    for (const { html } of pages) {
      const page = load(html)
      for (const place of page('a [data-figures]').toArray()) {
        const file = join(site, page(place).closest('a').attr('href') ?? '')
        const bytes = readFileSync(file)
        const figures = page(place).text()
        assert.match(figures, await extentOf(file, bytes))
        assert.ok(figures.endsWith(`, ${Math.ceil(bytes.length / 1000)} KB`), figures)
        listed += 1
      }
    }
    assert.is(listed, 2 * formats.length)
  })
  test('are all that changes on a page, whoever wrote it', async () => {
    const page = (first: string, second: string) => `<!doctype html>
<HTML lang=en><head><title>x</title><link rel="canonical" href="https://example.org/a/"></head>
<body><P>Text &nbsp; <a href='x.pdf'>A <b class=figures data-figures>${first}</b></a>
<a href="/a/x.txt">T <i data-figures="">${second}</i></a> <a href="y.pdf">Y<i data-figures>, old</i></a>
<span data-figures>no link</span>`
    await inFolder(async (folder) => {
      await mkdir(join(folder, 'a'))
      const file = join(folder, 'a/index.html')
      await writeFile(file, page('<u>old</u>', ''))
      const made = { format: '', pages: 1, time: 0, isKept: false, findings: [] }
      await stampFigures(folder, [
        { ...made, file: 'a/x.pdf', extent: { unit: 'page', count: 2 }, bytes: 2000 },
        { ...made, file: 'a/x.txt', extent: { unit: 'word', count: 9 }, bytes: 90 },
      ])
      assert.is(readFileSync(file, 'utf8'), page(', 2 pages, 2 KB', ', 9 words, 1 KB'))
    })
  })
  test('are in words for people', () => {
    const told = [
      describeFigures({ extent: { unit: 'page', count: 1 }, bytes: 999 }),
      describeFigures({ extent: { unit: 'page', count: 9 }, bytes: 179_001 }),
      describeFigures({ extent: { unit: 'sheet', count: 4 }, bytes: 2_340_000 }),
      describeFigures({ extent: { unit: 'word', count: 1850 }, bytes: 11_200 }),
    ]
    assert.equal(told, [
      '1 page, 1 KB',
      '9 pages, 180 KB',
      '4 sheets of A4, 2.3 MB',
      '1,850 words, 12 KB',
    ])
  })
})
