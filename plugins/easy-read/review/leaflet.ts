import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readEdition } from '../../content/edition-file.ts'
import { readText } from '../../content/read-text.ts'
import { sectionsOf } from '../../content/text/index.ts'
import type { Section, Wording } from '../../content/text/index.ts'
import { readRecord } from './record.ts'
import type { ReviewRecord } from './record.ts'

/** A leaflet's file, and the sections of its text. */
export interface EditionText {
  file: string
  sections: Section[]
}

/** The texts of a leaflet, and the record of who compared them; none if nobody has. */
export interface LeafletTexts {
  slug: string
  easyRead: EditionText
  full: EditionText
  recordFile: string
  record: ReviewRecord | undefined
}

/** The contents of a leaflet's files, by file name; missing files are left out. */
export type LeafletFiles = Partial<Record<(typeof leafletFiles)[number], string>>

/** The names of the leaflet files that people compare, and of the record. */
const leafletFiles = ['index.md', 'easy-read.md', 'review.json'] as const

/**
 * Gives the texts and the record of the leaflet in a folder from the contents of its files; undefined if one of its
 * editions is missing. Throws a ContentError if the record cannot be read.
 */
export function textsOfLeaflet(
  folder: string,
  files: LeafletFiles,
  data: Omit<Wording, 'kind'>,
): LeafletTexts | undefined {
  const { 'index.md': full, 'easy-read.md': easyRead, 'review.json': record } = files
  if (full === undefined || easyRead === undefined) return undefined
  const recordFile = `${folder}/review.json`
  return {
    slug: basename(folder),
    easyRead: {
      file: `${folder}/easy-read.md`,
      sections: sectionsOf(easyRead, { ...data, kind: 'easy-read' }),
    },
    full: { file: `${folder}/index.md`, sections: sectionsOf(full, { ...data, kind: 'full' }) },
    recordFile,
    record: record === undefined ? undefined : readRecord(record, recordFile),
  }
}

/** Reads the files in a leaflet's folder, and gives what `textsOfLeaflet` makes of them. */
export function readLeaflet(folder: string, data: Omit<Wording, 'kind'>): LeafletTexts | undefined {
  return textsOfLeaflet(folder, readLeafletFiles(folder), data)
}

/** Reads the files in a leaflet's folder. */
export function readLeafletFiles(folder: string): LeafletFiles {
  const there = leafletFiles.filter((name) => isThere(`${folder}/${name}`))
  return Object.fromEntries(there.map((name) => [name, readOne(`${folder}/${name}`)]))
}

/** Only an edition says of itself that it is a folder. */
const isThere = (file: string): boolean =>
  existsSync(file) && (file.endsWith('.md') || statSync(file).isFile())

const readOne = (file: string): string =>
  file.endsWith('.md') ? readEdition(file).contents : readText(file)
