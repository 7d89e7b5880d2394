import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import * as assert from 'uvu/assert'
import { checkStructure, rules } from '../../plugins/formats/pdf/check/index.ts'
import { codesAt } from '../../plugins/formats/pdf/content/codes.ts'
import { readContent, writeContent } from '../../plugins/formats/pdf/content/page.ts'
import { scan } from '../../plugins/formats/pdf/content/scan.ts'
import { outlineItems } from '../../plugins/formats/pdf/passes/outline-titles.ts'
import { formats } from '../../plugins/formats/formats.ts'
import { pdf } from '../help/site.ts'
import { printFixture } from '../help/print-fixture.ts'
import { suite } from '../suite.ts'

const { bytes: good } = await printFixture('every-element.html')
const { bytes: second } = await printFixture('every-element.html', 'ua-2')

suite('the check of the structure', (test) => {
  for (const {
    words: { label },
    file: { suffix },
  } of formats.filter(({ claims }) => claims)) {
    test(`finds nothing in "${label}"`, async () => {
      assert.equal(await checkStructure(await pdf(suffix)), [])
    })
  }
  test('finds nothing in a page with every element', async () => {
    assert.equal(await checkStructure(good), [])
    assert.equal(await checkStructure(second, 'ua-2'), [])
  })
  test('tells one part of PDF/UA from the other', async () => {
    assert.ok((await checkStructure(good, 'ua-2')).length > 0)
    assert.ok((await checkStructure(second)).length > 0)
  })
})

/** A fault for each rule, by the rule's name. */
const faults: Record<string, (file: PDFDocument) => void> = {
  version: ({ context }) => {
    context.header = PDFHeader.forVersion(2, 0)
  },
  tagged: ({ catalog }) => {
    catalog.delete(name('MarkInfo'))
  },
  'no suspects': ({ catalog, context }) => {
    catalog.set(name('MarkInfo'), context.obj({ Marked: true, Suspects: true }))
  },
  'title is shown': ({ catalog }) => {
    catalog.delete(name('ViewerPreferences'))
  },
  language: ({ catalog }) => {
    catalog.delete(name('Lang'))
  },
  'languages are real tags': (file) => {
    element(file, 'H1').set(name('Lang'), PDFString.of('en_GB'))
  },
  metadata: ({ catalog }) => {
    catalog.delete(name('Metadata'))
  },
  'metadata is plain': (file) => {
    metadata(file).dict.set(name('Filter'), name('FlateDecode'))
  },
  'claims its part of PDF/UA': (file) => {
    rewriteMetadata(file, '<pdfuaid:part>1', '<pdfuaid:part>2')
  },
  title: (file) => {
    rewriteMetadata(file, 'Every element</rdf:li>', '</rdf:li>')
  },
  'structure tree': ({ catalog }) => {
    catalog.delete(name('StructTreeRoot'))
  },
  'one document': (file) => {
    element(file, 'Document').set(name('S'), name('Sect'))
  },
  'elements name their parents': (file) => {
    element(file, 'H1').set(name('P'), refOf(file, element(file, 'Table')))
  },
  'no empty elements': (file) => {
    element(file, 'H2').set(name('K'), file.context.obj([]))
  },
  'content appears once': (file) => {
    const kids = element(file, 'H1').lookup(name('K'), PDFArray)
    kids.push(kids.get(0))
  },
  'roles are standard': (file) => {
    root(file).delete(name('RoleMap'))
  },
  'roles are not circular': (file) => {
    root(file).set(name('RoleMap'), file.context.obj({ Strong: 'Em', Em: 'Strong' }))
  },
  'standard roles stay': (file) => {
    root(file).lookup(name('RoleMap'), PDFDict).set(name('P'), name('Span'))
  },
  'headings skip no level': (file) => {
    element(file, 'H2').set(name('S'), name('H4'))
  },
  'headings of one kind': (file) => {
    element(file, 'H2').set(name('S'), name('H'))
  },
  'LI is only in L': (file) => {
    element(file, 'L').set(name('S'), name('Sect'))
  },
  'LBody is only in LI': (file) => {
    element(file, 'P').set(name('S'), name('LBody'))
  },
  'L contains only L, LI, Caption': (file) => {
    element(file, 'LI').set(name('S'), name('P'))
  },
  'LI contains only Lbl, LBody': (file) => {
    element(file, 'LBody').set(name('S'), name('P'))
  },
  'words are in elements for words': (file) => {
    element(file, 'P').set(name('S'), name('L'))
  },
  'Table contains only TR, THead, TBody, TFoot, Caption': (file) => {
    element(file, 'Caption').set(name('S'), name('P'))
  },
  'TR is only in Table, THead, TBody, TFoot': (file) => {
    element(file, 'Table').set(name('S'), name('Sect'))
  },
  'TH is only in TR': (file) => {
    element(file, 'TR').set(name('S'), name('Sect'))
  },
  'TD is only in TR': (file) => {
    element(file, 'P').set(name('S'), name('TD'))
  },
  'TR contains only TH, TD': (file) => {
    element(file, 'TD').set(name('S'), name('P'))
  },
  'cells do not overlap': (file) => {
    // A cell that extends into the next row, where a wide cell of that row already is.
    setSpan(elements(file, 'TH')[1], 'RowSpan', 2)
    setSpan(elements(file, 'TH')[2], 'ColSpan', 2)
  },
  'cells end with the table': (file) => {
    setSpan(elements(file, 'TD').at(-1), 'RowSpan', 2)
  },
  'rows are equally long': (file) => {
    elements(file, 'TR')[1]?.lookup(name('K'), PDFArray).remove(1)
  },
  'header cells have a scope': (file) => {
    element(file, 'TH').delete(name('A'))
  },
  'cells name headers that are there': (file) => {
    elements(file, 'TH').at(-1)?.set(name('ID'), PDFString.of('another'))
  },
  'pictures have descriptions': (file) => {
    element(file, 'Figure').delete(name('Alt'))
  },
  'pictures say where they are': (file) => {
    element(file, 'Figure').delete(name('A'))
  },
  'notes have names': (file) => {
    element(file, 'BlockQuote').set(name('S'), name('Note'))
  },
  'the tab key follows the tags': (file) => {
    file.getPage(0).node.delete(name('Tabs'))
  },
  'links are in Link': (file) => {
    element(file, 'Link').set(name('S'), name('Span'))
  },
  'links say where they go': (file) => {
    annotation(file).delete(name('Contents'))
  },
  'Link contains a link': (file) => {
    element(file, 'Link').lookup(name('K'), PDFArray).remove(1)
  },
  'links go to what everybody can open': (file) => {
    annotation(file).lookup(name('A'), PDFDict).set(name('URI'), PDFString.of('file:///x.html'))
  },
  'annotations are links': (file) => {
    annotation(file).set(name('Subtype'), name('Text'))
  },
  'no artifact in content': (file) => {
    paint(file, (all) => insertAfterFirst(all, /MCID/, '/Artifact BMC 0 0 9 9 re f EMC'))
  },
  'no content in artifacts': (file) => {
    paint(file, (all) => insertAfterFirst(all, /Artifact/, '/P <</MCID 0>> BDC EMC'))
  },
  'everything is marked': (file) => {
    paint(file, (all) => [...all, '0 0 9 9 re f'])
  },
  'content is in the tree': (file) => {
    paint(file, (all) => [...all, '/P <</MCID 999>> BDC EMC'])
  },
  'marks begin and end': (file) => {
    paint(file, (all) => [...all, 'EMC'])
  },
  'content points to its element': (file) => {
    root(file).set(name('ParentTree'), file.context.obj({ Nums: [] }))
  },
  'links point to their element': (file) => {
    annotation(file).set(name('StructParent'), PDFNumber.of(999))
  },
  'fonts are outlines': (file) => {
    font(file).set(name('Subtype'), name('Type3'))
  },
  'codes are glyph numbers': (file) => {
    font(file).set(name('Encoding'), name('WinAnsiEncoding'))
  },
  'glyph numbers are mapped': (file) => {
    descendant(file).delete(name('CIDToGIDMap'))
  },
  'fonts are embedded': (file) => {
    descendant(file).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'))
  },
  'fonts show something': (file) => {
    // Every text of the page is set as the space, which has no outline, and is said to be letters.
    const space = spaceOf(file)
    saysOfAll(file, 'A')
    paint(file, (all) =>
      all.map((operation) => (/T[jJ]$/.test(operation) ? `<${space}> Tj` : operation)),
    )
  },
  'widths agree': (file) => {
    descendant(file).set(name('W'), file.context.obj([]))
  },
  'letters can be read': (file) => {
    font(file).delete(name('ToUnicode'))
  },
  'letters are letters': (file) => {
    saysOfAll(file, '\uFEFF')
  },
  'letters have glyphs': (file) => {
    paint(file, (all) => insertAfterFirst(all, /Tj/, '<0000> Tj'))
  },
}

/** The same for the rules of PDF/UA-2 alone. */
const ofSecondPart: typeof faults = {
  'roles are of PDF 2.0': (file) => {
    element(file, 'H1').delete(name('NS'))
  },
  'the namespace is known': (file) => {
    root(file).delete(name('Namespaces'))
  },
  'links within the file go to elements': (file) => {
    const [item] = outlineItems(file)
    item?.lookup(name('A'), PDFDict).delete(name('SD'))
  },
  'contents name what they are about': (file) => {
    element(file, 'P').set(name('S'), name('TOCI'))
  },
}

suite('the seeded faults', (test) => {
  const all = { ...faults, ...ofSecondPart }
  test('are one for each rule, and the rules’ names differ', () => {
    assert.equal(Object.keys(all).sort(), rules.map((rule) => rule.name).sort())
  })
  for (const { name: rule, clause } of rules) {
    test(`${clause} ${rule}: is caught`, async () => {
      const isSecond = Object.hasOwn(ofSecondPart, rule)
      const file = await PDFDocument.load(isSecond ? second : good, { updateMetadata: false })
      all[rule]?.(file)
      const bytes = await file.save({ addDefaultPage: false })
      const found = await checkStructure(bytes, isSecond ? 'ua-2' : 'ua-1')
      assert.ok(
        found.some((fault) => fault.rule === rule),
        `found only ${found.map((fault) => fault.rule).join(', ')}`,
      )
    })
  }
})

/** Lets the fonts of the first page say of each code that it is one and the same letter. */
function saysOfAll(file: PDFDocument, letter: string): void {
  const value = hex(letter.charCodeAt(0))
  const lines = Array.from({ length: 256 }, (_, code) => `<${hex(code)}> <${value}>`)
  const map = `256 beginbfchar ${lines.join(' ')} endbfchar`
  const stream = PDFRawStream.of(file.context.obj({}), Buffer.from(map))
  const table = file.context.register(stream)
  for (const one of fonts(file)) one.set(name('ToUnicode'), table)
}

const hex = (code: number) => code.toString(16).padStart(4, '0')

function name(text: string): PDFName {
  return PDFName.of(text)
}

function root({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(name('StructTreeRoot'), PDFDict)
}

function elements({ context }: PDFDocument, role: string): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(name('Type')) === name('StructElem'))
    .filter((dict) => dict.get(name('S')) === name(role))
}

function element(file: PDFDocument, role: string): PDFDict {
  const [found] = elements(file, role)
  assert.ok(found, role)
  return found
}

function refOf({ context }: PDFDocument, dict: PDFDict) {
  const ref = context.getObjectRef(dict)
  assert.ok(ref)
  return ref
}

function setSpan(cell: PDFDict | undefined, attribute: string, span: number): void {
  assert.ok(cell)
  const attributes = { O: 'Table', [attribute]: span }
  cell.set(name('A'), cell.context.obj([attributes]))
}

function annotation(file: PDFDocument): PDFDict {
  const [first] = file.getPage(0).node.Annots()?.asArray() ?? []
  return file.context.lookup(first, PDFDict)
}

function metadata({ catalog }: PDFDocument): PDFRawStream {
  const found = catalog.lookup(name('Metadata'))
  assert.instance(found, PDFRawStream)
  return found as PDFRawStream
}

function rewriteMetadata(file: PDFDocument, old: string, put: string): void {
  const text = Buffer.from(metadata(file).contents).toString()
  assert.ok(text.includes(old), old)
  const stream = PDFRawStream.of(metadata(file).dict, Buffer.from(text.replace(old, put)))
  file.catalog.set(name('Metadata'), file.context.register(stream))
}

/** Lets `change` give the operators of the first page, each as the file has it. */
function paint(file: PDFDocument, change: (operations: string[]) => string[]): void {
  const page = file.getPage(0)
  const map = readContent(page)
  const operations = Array.from({ length: map.count }, (_, at) => map.text(at))
  writeContent(page, scan(Buffer.from(change(operations).join('\n'), 'latin1')))
}

function insertAfterFirst(all: string[], sought: RegExp, text: string): string[] {
  const at = all.findIndex((operation) => sought.test(operation))
  assert.ok(at >= 0, String(sought))
  return all.toSpliced(at + 1, 0, text)
}

function fonts(file: PDFDocument): PDFDict[] {
  const listed = file.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict)
  return listed?.keys().map((key) => listed.lookup(key, PDFDict)) ?? []
}

function font(file: PDFDocument): PDFDict {
  const [first] = fonts(file)
  assert.ok(first)
  return first
}

function descendant(file: PDFDocument): PDFDict {
  return font(file).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict)
}

/** The code of the space in the fonts of the page, which share their numbering: the glyph between words. */
function spaceOf(file: PDFDocument): string {
  const map = readContent(file.getPage(0))
  const counts = new Map<number, number>()
  for (let at = 0; at < map.count; at++)
    for (const code of codesAt(map, at, true)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [commonest] = [...counts].sort(([, one], [, other]) => other - one)
  return (commonest?.[0] ?? 3).toString(16).padStart(4, '0')
}
