import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { sectionsOf } from '../../text/index.ts'
import type { Section, Wording } from '../../text/index.ts'
import { readRecord } from './record.ts'
import type { ReviewRecord } from './record.ts'

/** A leaflet's file, and the sections of its text. */
export interface EditionText {
  file: string
  sections: Section[]
}

/** The texts of a leaflet, and the record of who compared them; none where nobody has. */
export interface LeafletTexts {
  slug: string
  easyRead: EditionText
  full: EditionText
  recordFile: string
  record: ReviewRecord | undefined
}

/**
 * Reads the texts and the record in a leaflet's folder; undefined where one of its editions is missing. Throws a
 * ContentError where the record cannot be read.
 */
export function readLeaflet(folder: string, data: Omit<Wording, 'kind'>): LeafletTexts | undefined {
  const files = { easyRead: `${folder}/easy-read.md`, full: `${folder}/index.md` }
  if (!Object.values(files).every((file) => existsSync(file))) return undefined
  const edition = (file: string, kind: Wording['kind']) => ({
    file,
    sections: sectionsOf(readFileSync(file, 'utf8'), { ...data, kind }),
  })
  const recordFile = `${folder}/review.json`
  return {
    slug: basename(folder),
    easyRead: edition(files.easyRead, 'easy-read'),
    full: edition(files.full, 'full'),
    recordFile,
    record: existsSync(recordFile)
      ? readRecord(readFileSync(recordFile, 'utf8'), recordFile)
      : undefined,
  }
}
