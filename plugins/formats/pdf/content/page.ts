import { PDFArray, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { decoded } from '../pdf-file.ts'
import type { PDFDocument, PDFObject, PDFPage } from '@cantoo/pdf-lib'
import type { PageMap } from './page-map.ts'
import { scan } from './scan.ts'

const contents = PDFName.of('Contents')

/** Maps what paints a page. Throws where its stream is of a kind that a printed file does not have. */
export function readContent({ node, doc }: PDFPage): PageMap {
  const streams = streamsOf(node.get(contents), doc).map((stream) => {
    if (!(stream instanceof PDFRawStream))
      throw new Error('A page of the printed file is not a stream.')
    return decoded(stream)
  })
  const [only = new Uint8Array(), ...others] = streams
  // A token may not go on in the next stream (ISO 32000-1, 7.8.2).
  return scan(
    others.length === 0
      ? only
      : Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from('\n')])),
  )
}

/** Gives a page new content, and takes the old stream out of the file. */
export function writeContent({ node, doc }: PDFPage, { bytes }: PageMap): void {
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
