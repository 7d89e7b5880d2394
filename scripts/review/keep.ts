import { writtenRecord } from '../../plugins/easy-read/review/index.ts'
import type { LeafletTexts } from '../../plugins/easy-read/review/index.ts'
import { writeWhole } from '../../plugins/files/write-whole.ts'

/** Writes a leaflet's record to its file. */
export async function keep({ record, recordFile }: LeafletTexts): Promise<void> {
  if (record) await writeWhole(recordFile, writtenRecord(record))
}
