import { PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import type { Subject } from '../subject.ts'

const claims = {
  'ua-1': [/<pdfuaid:part>1<|pdfuaid:part="1"/],
  'ua-2': [/<pdfuaid:part>2</, /<pdfuaid:rev>2024</],
}

/** What the document says of itself to machines. */
export const metadata: Rule[] = [
  {
    name: 'metadata',
    clause: '7.1/8',
    faults: (subject) => when(!streamOf(subject), 'has no XMP metadata'),
  },
  {
    name: 'metadata is plain',
    clause: '7.1',
    faults: (subject) =>
      when(streamOf(subject)?.dict.has(PDFName.of('Filter')) === true, 'has compressed metadata'),
  },
  {
    name: 'claims its part of PDF/UA',
    clause: '5/1',
    faults: (subject) =>
      when(
        !claims[subject.standard].every((claim) => claim.test(textOf(subject))),
        'does not claim it',
      ),
  },
  {
    name: 'title',
    clause: '7.1/9',
    faults: (subject) =>
      when(
        !/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+/.test(textOf(subject)),
        'has no title in its metadata',
      ),
  },
]

function streamOf({ catalog }: Subject): PDFRawStream | undefined {
  const found = catalog.lookup(PDFName.of('Metadata'))
  return found instanceof PDFRawStream ? found : undefined
}

const textOf = (subject: Subject) => Buffer.from(streamOf(subject)?.contents ?? []).toString()
