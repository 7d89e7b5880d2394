import { basename } from 'node:path'
import { editionNamed, fileNameOf } from '../../content/editions.ts'
import type { Edition } from '../../content/editions.ts'
import { linesBeforeText, textBelow } from '../../content/text-below.ts'
import { factsNamed, sectionsOf } from '../../content/text/index.ts'
import type { Section, Wording } from '../../content/text/index.ts'
import type { Speaker } from '../../languages/language.ts'
import type { LeafletFiles } from '../leaflet.ts'
import { readTranslationRecord } from './record.ts'
import type { TranslationRecord } from './record.ts'

/** A section of a text, and the names of the facts that it states. */
export interface StatingSection extends Section {
  facts: string[]
}

/** A leaflet's file, and its sections with the facts that they state. */
export interface StatingText {
  file: string
  sections: StatingSection[]
}

/** An edition in another language, the text that it was made of, and the record of who compared them. */
export interface Translation {
  slug: string
  kind: Edition['kind']
  language: string
  text: StatingText
  original: StatingText
  recordFile: string
  record: TranslationRecord | undefined
}

/** What the words of a leaflet's texts depend on besides their files; `speaker` is that of a language, or of the site. */
export type WordingIn = Omit<Wording, 'kind' | 'speaker'> & {
  speaker: (language?: string) => Speaker
}

/**
 * Gives the translations of the leaflet in a folder from the contents of its files; one without its original is left out.
 * Throws a ContentError if a record cannot be read.
 */
export function translationsOf(
  folder: string,
  files: LeafletFiles,
  data: WordingIn,
): Translation[] {
  return Object.entries(files).flatMap(([name, contents]) => {
    const { kind, language } = editionNamed(name) ?? {}
    if (kind === undefined || language === undefined || contents === undefined) return []
    const original = files[fileNameOf({ kind })]
    if (original === undefined) return []
    const recordName = `review.${language}.json`
    const record = files[recordName]
    const recordFile = `${folder}/${recordName}`
    return {
      ...{ slug: basename(folder), kind, language, recordFile },
      text: stating(`${folder}/${name}`, contents, {
        ...data,
        ...{ kind, speaker: data.speaker(language) },
      }),
      original: stating(`${folder}/${fileNameOf({ kind })}`, original, {
        ...data,
        ...{ kind, speaker: data.speaker() },
      }),
      record: record === undefined ? undefined : readTranslationRecord(record, recordFile),
    }
  })
}

function stating(file: string, contents: string, wording: Wording): StatingText {
  const sections = sectionsOf(contents, wording)
  const lines = textBelow(contents).split('\n')
  const before = linesBeforeText(contents)
  return {
    file,
    sections: sections.map((section, index) => {
      const end = sections[index + 1]?.line ?? Infinity
      const own = lines.slice(section.line - before - 1, end - before - 1)
      return { ...section, facts: factsNamed(own.join('\n')) }
    }),
  }
}
