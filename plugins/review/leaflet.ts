import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { readEdition } from '../content/edition-file.ts'
import { editionNamesIn } from '../content/editions.ts'
import { readText } from '../content/read-text.ts'
import { sectionsOf } from '../content/text/index.ts'
import type { Section, Wording } from '../content/text/index.ts'
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

/** The contents of a leaflet's editions and of the records of their reviews, by file name. */
export type LeafletFiles = Partial<Record<string, string>>

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

/** Reads the editions in a leaflet's folder, and the records of their reviews. */
export function readLeafletFiles(folder: string): LeafletFiles {
  if (!existsSync(folder)) return {}
  const records = readdirSync(folder).filter(
    (name) => isRecord(name) && isFile(`${folder}/${name}`),
  )
  // An edition says of itself that it is a folder.
  const names = [...editionNamesIn(folder), ...records.sort()]
  return Object.fromEntries(names.map((name) => [name, readOne(`${folder}/${name}`)]))
}

/** Whether a file's name is that of a record: `review.json`, and `review.cy.json` of a translation. */
const isRecord = (name: string): boolean => /^review(?:\.[A-Za-z\d-]+)?\.json$/.test(name)

const isFile = (file: string): boolean => statSync(file).isFile()

const readOne = (file: string): string =>
  file.endsWith('.md') ? readEdition(file).contents : readText(file)
