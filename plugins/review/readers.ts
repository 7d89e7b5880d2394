import type { LeafletTexts } from './leaflet.ts'
import { fingerprintOf } from './record.ts'
import type { ReviewRecord } from './record.ts'
import { textsOf } from './pairs.ts'

/** Whether readers, people with a learning disability, have checked an easy read, on which ISO day, and whether it changed since. */
export interface ReadersState {
  state: 'never' | 'checked' | 'changed'
  on?: string
}

/** Tells whether readers have checked a leaflet's easy read as it is today. */
export function readersState(leaflet: LeafletTexts): ReadersState {
  const readers = leaflet.record?.readers ?? 'never'
  if (readers === 'never') return { state: 'never' }
  const same = readers.fingerprint === easyReadFingerprint(leaflet)
  return { state: same ? 'checked' : 'changed', on: readers.on }
}

/** Gives a record which says that readers have checked the easy read as it is today. */
export function checkedByReaders(leaflet: LeafletTexts, by: string, on: string): ReviewRecord {
  const readers = { by, on, fingerprint: easyReadFingerprint(leaflet) }
  return { readers, pairs: leaflet.record?.pairs ?? [] }
}

function easyReadFingerprint({ easyRead }: LeafletTexts): string {
  return fingerprintOf(easyRead.sections.flatMap(textsOf))
}
