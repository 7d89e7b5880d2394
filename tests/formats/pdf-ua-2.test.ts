import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import * as assert from 'uvu/assert'
import { openPdf } from '../../plugins/formats/pdf/opened.ts'
import { outlineItems } from '../../plugins/formats/pdf/passes/outline-titles.ts'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { makeFormats } from '../../plugins/formats/index.ts'
import { readOptions } from '../../plugins/options.ts'
import { pdfStandard } from '../../plugins/host/pdf-standard.ts'
import { elementsFrom, contentsOf } from '../../plugins/formats/pdf/tree/element.ts'
import { readTree } from '../../plugins/formats/pdf/tree/read.ts'
import { textAt } from '../../plugins/formats/pdf/tree/text-at.ts'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pages, pdf, site, slug } from '../help/site.ts'
import { inFolder } from '../help/trying.ts'
import { suite } from '../suite.ts'

const suffixes = ['', '-easy-read', '-large-print']
const made = new Map<string, Uint8Array>()

/** The PDFs of the test site's leaflet as PDF/UA-2, by what their names add. */
await inFolder(async (folder) => {
  await cp(join(site, 'everyleaf'), join(folder, 'everyleaf'), { recursive: true })
  for (const page of pages.filter(({ path }) => path.startsWith('leaflets/'))) {
    await mkdir(dirname(join(folder, page.file)), { recursive: true })
    const html = page.html
      .replace('<main id="main"', '<main id="main" data-pdf="ua-2"')
      .replace(/<meta http-equiv[^>]*>/, '')
    await writeFile(join(folder, page.file), html)
  }
  await makeFormats(folder, { only: ({ format }) => format !== 'text' })
  for (const suffix of [...suffixes, '-booklet'])
    made.set(suffix, await readFile(join(folder, 'leaflets', slug, `${slug}${suffix}.pdf`)))
})

const bytesOf = (suffix: string): Uint8Array => made.get(suffix) ?? new Uint8Array()

for (const suffix of suffixes)
  suite(`PDF/UA-2: ${slug}${suffix}.pdf`, (test) => {
    test('says so, in a PDF 2.0', async () => {
      const bytes = bytesOf(suffix)
      assert.match(Buffer.from(bytes.subarray(0, 9)).toString('latin1'), '%PDF-2.0')
      const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
      const metadata = catalog.lookup(PDFName.of('Metadata'))
      assert.instance(metadata, PDFRawStream)
      const text = Buffer.from((metadata as PDFRawStream).contents).toString()
      assert.match(text, '<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</pdfuaid:rev>')
    })
    test('reads as PDF/UA-1 does, and no mark of a link is left', async () => {
      const [second, first] = [
        await readPrinted(bytesOf(suffix)),
        await readPrinted(await pdf(suffix)),
      ]
      assert.equal(second.reading, first.reading)
      const { file } = await openPdf(bytesOf(suffix))
      for (const { dict } of elementsFrom(readTree(file)))
        assert.not.match(textAt(dict, 'Lang') ?? '', '-x-to-')
    })
    test('each entry of the outline and each link within it goes to the element of its heading, and to its page', async () => {
      const { file, sheets } = await openPdf(bytesOf(suffix))
      const elements = new Map(elementsFrom(readTree(file)).map((one) => [one.ref.toString(), one]))
      const numbers = new Map(file.getPages().map(({ ref }, index) => [ref.toString(), index]))
      const goals = (dict: PDFDict) => {
        const action = dict.lookup(PDFName.of('A'), PDFDict)
        const first = (name: string) => action.lookup(PDFName.of(name), PDFArray).get(0).toString()
        return { page: numbers.get(first('D')), element: elements.get(first('SD')) }
      }
      const items = outlineItems(file)
      assert.ok(items.length > 5)
      for (const item of items) {
        const { page, element } = goals(item)
        assert.match(element?.role ?? 'none', /^H[1-6]$/, textAt(item, 'Title'))
        assert.is(element && contentsOf(element)[0]?.page, page)
      }
      const links = sheets.flatMap(({ page: { node } }) =>
        (node.Annots()?.asArray() ?? []).map((ref) => file.context.lookup(ref, PDFDict)),
      )
      const within = links.filter(
        (link) => !link.lookup(PDFName.of('A'), PDFDict).has(PDFName.of('URI')),
      )
      const titles = new Map(
        items.map((item) => [goals(item).element, textAt(item, 'Title') ?? '']),
      )
      for (const link of within) {
        const { page, element } = goals(link)
        assert.ok(element)
        assert.is(contentsOf(element)[0]?.page, page, textAt(link, 'Contents'))
        // The contents of an easy read say the heading and its page.
        const said = (textAt(link, 'Contents') ?? '').replace(/ Page \d+$/, '')
        if (suffix === '-easy-read') assert.is(titles.get(element), said)
      }
      if (suffix === '-easy-read') assert.ok(within.length >= 8)
    })
  })

suite('PDF/UA-2', (test) => {
  test('a booklet of it has its links too', async () => {
    const { sheets } = await openPdf(bytesOf('-booklet'))
    const { sheets: before } = await openPdf(await pdf('-booklet'))
    const count = (all: typeof sheets) =>
      all.reduce((sum, { page: { node } }) => sum + (node.Annots()?.size() ?? 0), 0)
    assert.is(count(sheets), count(before))
  })
  test('is chosen by the option, else by the data; an unknown part is refused', () => {
    const data = (pdf?: 'ua-1' | 'ua-2') => ({ site: { pdf } }) as Parameters<typeof pdfStandard>[1]
    assert.is(pdfStandard({ pdf: undefined }, data()).part, 'ua-1')
    assert.equal(pdfStandard({ pdf: undefined }, data('ua-2')), {
      part: 'ua-2',
      name: 'PDF/UA-2 (ISO 14289-2)',
    })
    assert.is(pdfStandard({ pdf: 'ua-1' }, data('ua-2')).part, 'ua-1')
    assert.throws(() => readOptions({ pdf: 'ua-3' as never }), /pdf: .*one of: ua-1, ua-2/)
  })
})
