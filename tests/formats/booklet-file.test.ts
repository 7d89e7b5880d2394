import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import * as assert from 'uvu/assert'
import { formatNamed } from '../../plugins/formats/formats.ts'
import { scan } from '../../plugins/formats/pdf/content/scan.ts'
import { readPage } from '../../plugins/site/page-contract.ts'
import { pdf, read } from '../help/site.ts'
import { suite } from '../suite.ts'

const page = readPage(await read('leaflets/if-you-do-not-agree/index.html'))
const published = await pdf(formatNamed('booklet').file.suffix)
const file = await PDFDocument.load(published, { updateMetadata: false })
const objects = file.context.enumerateIndirectObjects().map(([, object]) => object)

suite('the file of the booklet', (test) => {
  test('says its title, author, language and that it is for printing only', () => {
    assert.is(file.getTitle(), `${page.title} (booklet, for printing only)`)
    assert.is(file.getAuthor(), page.author)
    assert.is(file.getSubject(), page.description)
    assert.is(file.catalog.lookup(PDFName.of('Lang'))?.toString(), '(en-GB)')
    assert.match(
      Buffer.from(published).toString('latin1'),
      /\(booklet, for printing only\)<\/rdf:li>/,
    )
  })
  test('asks for both sides, the short edge and the actual size', () => {
    const wishes = file.catalog.getOrCreateViewerPreferences()
    assert.is(wishes.getDuplex(), 'DuplexFlipShortEdge')
    assert.is(wishes.getPrintScaling(), 'None')
    assert.ok(wishes.getDisplayDocTitle())
  })
  test('claims no PDF/UA, and has nothing left of the structure tree', () => {
    assert.not.match(Buffer.from(published).toString('latin1'), /pdfuaid/)
    for (const entry of ['MarkInfo', 'StructTreeRoot'])
      assert.not.ok(file.catalog.has(PDFName.of(entry)), entry)
    let forms = 0
    for (const object of objects) {
      const dict = object instanceof PDFRawStream ? object.dict : object
      if (!(dict instanceof PDFDict)) continue
      for (const entry of ['StructParent', 'StructParents', 'Pg'])
        assert.not.ok(dict.has(PDFName.of(entry)), dict.toString())
      if (
        !(object instanceof PDFRawStream) ||
        dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')
      )
        continue
      assert.equal(scan(decodePDFRawStream(object).decode()).marks, [])
      forms += 1
    }
    assert.ok(forms > 5)
  })
  test('contains nothing that no page needs', () => {
    const text = objects.map((object) =>
      object instanceof PDFRawStream ? object.dict.toString() : object.toString(),
    )
    const used = new Set(text.join(' ').match(/\b\d+ 0 R\b/g))
    const { Root, Info } = file.context.trailerInfo
    for (const [ref, object] of file.context.enumerateIndirectObjects()) {
      const isOfSaving =
        object instanceof PDFRawStream && /XRef|ObjStm/.test(object.dict.toString())
      assert.ok(
        isOfSaving || ref === Root || ref === Info || used.has(ref.toString()),
        ref.toString(),
      )
    }
  })
})
