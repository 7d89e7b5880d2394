import { PDFRawStream, PDFName } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PdfStandard } from '../../../site/pdf-standard.ts'
import type { Draft } from '../draft.ts'
import type { DocumentFacts, PageFacts } from '../facts.ts'
import { creator } from './information.ts'

/** Writes the XMP metadata, uncompressed: what the document is, and the part of PDF/UA that it conforms to (ISO 14289-1 and -2, 5). */
export function metadata({ file }: Draft, page: PageFacts): void {
  writeMetadata(file, page, claims[page.standard ?? 'ua-1'])
}

/** A standard that a file claims to conform to: the attribute and the property that say so in XMP. */
interface Claim {
  namespace: string
  property: string
}

const pdfUa = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'

/** Well-Tagged PDF 1.0, which PDF/UA-2 is nearly the same as, in the form of the PDF Association's declarations. */
const declared = ['accessibility', 'reuse']
  .map(
    (level) =>
      `<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#${level}1.0</pdfd:conformsTo></rdf:li>`,
  )
  .join('')

const claims: Record<PdfStandard, Claim> = {
  'ua-1': { namespace: pdfUa, property: '\n<pdfuaid:part>1</pdfuaid:part>' },
  'ua-2': {
    namespace: `${pdfUa} xmlns:pdfd="http://pdfa.org/declarations/"`,
    property: `\n<pdfuaid:part>2</pdfuaid:part>\n<pdfuaid:rev>2024</pdfuaid:rev>\n<pdfd:declarations><rdf:Bag>${declared}</rdf:Bag></pdfd:declarations>`,
  },
}

const noClaim: Claim = { namespace: '', property: '' }

/** Writes the XMP metadata of a file, uncompressed: what its page is, and what it claims: nothing unless told. */
export function writeMetadata(file: PDFDocument, page: DocumentFacts, claim = noClaim): void {
  const { catalog, context } = file
  const bytes = Buffer.from(describe(page, file.getProducer() ?? '', claim))
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length })
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dict, bytes)))
}

function describe(page: DocumentFacts, producer: string, claim: Claim): string {
  const day = `${page.modified}T00:00:00Z`
  const dates =
    page.modified === ''
      ? ''
      : `<xmp:CreateDate>${day}</xmp:CreateDate>\n<xmp:ModifyDate>${day}</xmp:ModifyDate>\n`
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${claim.namespace}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(page.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(page.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escape(page.description)}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${escape(page.language)}</rdf:li></rdf:Bag></dc:language>
${dates}<xmp:CreatorTool>${creator}</xmp:CreatorTool>
<pdf:Producer>${escape(producer)}</pdf:Producer>${claim.property}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escape = (text: string) => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign)
