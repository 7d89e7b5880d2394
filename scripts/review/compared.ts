import {
  confirmed,
  confirmedTranslation,
  isToCompare,
  isToCompareTranslated,
  pairsOf,
  translatedPairs,
  writtenRecord,
  writtenTranslationRecord,
} from '../../plugins/review/index.ts'
import type { LeafletTexts, ReviewedText, Translation } from '../../plugins/review/index.ts'
import { writeWhole } from '../../plugins/files/write-whole.ts'
import type { Section } from '../../plugins/content/text/index.ts'
import { languageName } from '../../plugins/languages/tags.ts'

/** One of the two texts that a person compares: what it is called, its section today and as somebody read it. */
export interface Side {
  name: string
  section: Section
  file: string
  before: ReviewedText | undefined
}

/** Two sections that say the same, and who compared them when. */
export interface ComparedPair {
  sides: [source: Side, made: Side]
  reviewed: { by: string; on: string } | undefined
  isToCompare: boolean
  /** Records that somebody has compared the two as they are today. */
  confirm: (by: string, on: string) => Promise<void>
}

/** Two texts that a person compares section by section. */
export interface Compared {
  pairs: ComparedPair[]
  recordFile: string
  question: string
  /** What to say where there is nothing to compare. */
  nothing: string
}

/** Gives the two editions of a leaflet to compare. */
export function comparedEditions(leaflet: LeafletTexts): Compared {
  return {
    recordFile: leaflet.recordFile,
    question: 'Does the easy read say what the full edition says?',
    nothing: 'Nothing has changed since the two editions were compared.',
    pairs: pairsOf(leaflet).map((pair) => {
      const { easyRead, full, reviewed } = pair
      return {
        sides: [
          { name: 'Full edition', section: full, file: leaflet.full.file, before: reviewed?.full },
          {
            ...{ name: 'Easy read', section: easyRead, file: leaflet.easyRead.file },
            before: reviewed?.easyRead,
          },
        ],
        reviewed,
        isToCompare: isToCompare(pair),
        async confirm(by, on) {
          leaflet.record = confirmed(leaflet, [pair], by, on)
          await writeWhole(leaflet.recordFile, writtenRecord(leaflet.record))
        },
      }
    }),
  }
}

/** Gives translations of a leaflet into one language to compare with what they were made of. */
export function comparedTranslations(all: [Translation, ...Translation[]]): Compared {
  const [{ recordFile, language }] = all
  return {
    recordFile,
    question: 'Does the translation say what the original says?',
    nothing: `Nothing has changed since the texts in ${languageName(language, 'en')} were compared.`,
    pairs: all.flatMap((translation) =>
      translatedPairs(translation).map((pair): ComparedPair => {
        const { text, original, reviewed } = pair
        return {
          sides: [
            {
              ...{ name: 'Original', section: original, file: translation.original.file },
              before: reviewed?.original,
            },
            {
              ...{ name: 'Translation', section: text, file: translation.text.file },
              before: reviewed?.translation,
            },
          ],
          reviewed,
          isToCompare: isToCompareTranslated(pair),
          async confirm(by, on) {
            const record = confirmedTranslation(translation, [pair], by, on)
            // Both editions of a language are in one record.
            for (const one of all) one.record = record
            await writeWhole(recordFile, writtenTranslationRecord(record))
          },
        }
      }),
    ),
  }
}
