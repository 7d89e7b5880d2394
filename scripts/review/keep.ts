import { writeFile } from 'node:fs/promises'
import { writtenRecord } from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'

/** Writes a leaflet's record to its file. */
export async function keep({ record, recordFile }: LeafletTexts): Promise<void> {
  if (record) await writeFile(recordFile, writtenRecord(record))
}
