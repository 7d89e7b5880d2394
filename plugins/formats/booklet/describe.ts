import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { DocumentFacts } from '../pdf/facts.ts'
import { information } from '../pdf/passes/information.ts'
import { writeMetadata } from '../pdf/passes/metadata.ts'

/**
 * Says what a booklet is, that it is for printing only, and how it is to be printed: at its true size, on both sides,
 * turned at the short edge (ISO 32000-1, 12.2). It claims no standard. Its identifier comes from the file that was laid out.
 */
export function describe(
  file: PDFDocument,
  page: DocumentFacts,
  printed: Uint8Array,
  producer = '',
): void {
  const { catalog, context } = file
  const facts = { ...page, title: `${page.title} (booklet, for printing only)` }
  file.setProducer(producer)
  information({ file }, facts)
  writeMetadata(file, facts)
  catalog.set(PDFName.of('Lang'), PDFString.of(page.language))
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({
      DisplayDocTitle: true,
      PrintScaling: 'None',
      Duplex: 'DuplexFlipShortEdge',
    }),
  )
  const id = PDFHexString.of(createHash('md5').update(printed).digest('hex'))
  context.trailerInfo.ID = context.obj([id, id])
}
