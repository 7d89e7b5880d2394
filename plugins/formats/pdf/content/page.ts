import { decodePDFRawStream, PDFArray, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib'
import { readOperations, writeOperations } from './operations.ts'
import type { Operation } from './operations.ts'

const contents = PDFName.of('Contents')

/** Reads what paints a page. Throws where its stream is of a kind that a printed file does not have. */
export function readContent({ node, doc }: PDFPage): Operation[] {
  const text = streamsOf(node.get(contents), doc).map((stream) => {
    if (!(stream instanceof PDFRawStream))
      throw new Error('A page of the printed file is not a stream.')
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
  })
  return readOperations(text.join('\n'))
}

/** Gives a page new operations to paint it, and takes the old stream out of the file. */
export function writeContent({ node, doc }: PDFPage, operations: Operation[]): void {
  const bytes = Buffer.from(writeOperations(operations), 'latin1')
  const old = node.get(contents)
  const stream = doc.context.flateStream(bytes)
  if (old instanceof PDFRef) doc.context.assign(old, stream)
  else node.set(contents, doc.context.register(stream))
}

function streamsOf(entry: PDFObject | undefined, { context }: PDFDocument): unknown[] {
  const found = context.lookup(entry)
  if (found === undefined) return []
  return found instanceof PDFArray ? found.asArray().map((one) => context.lookup(one)) : [found]
}
