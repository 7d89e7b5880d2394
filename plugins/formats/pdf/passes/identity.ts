import { createHash } from 'node:crypto'
import { PDFHexString } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'

/** Gives the file an identifier of its content, so that the same page makes the same bytes (ISO 32000-1, 14.4). */
export function identity({ file, sheets }: Draft, page: PageFacts): void {
  const hash = createHash('md5').update(JSON.stringify(page))
  for (const { map } of sheets) hash.update(map.bytes)
  const id = PDFHexString.of(hash.digest('hex'))
  file.context.trailerInfo.ID = file.context.obj([id, id])
}
