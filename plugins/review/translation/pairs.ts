import { hasChanged, reviewedText } from '../pairs.ts'
import type { Section } from '../../content/text/index.ts'
import type { ReviewedTranslation, TranslationRecord } from './record.ts'
import type { StatingSection, Translation } from './texts.ts'

/** A section of a translation, the section that it was made of, and how both were when somebody compared them. */
export interface TranslatedPair {
  text: StatingSection
  original: StatingSection
  reviewed: ReviewedTranslation | undefined
}

/**
 * Gives the pairs of a translation's sections with those of its original, in the order of the translation. Sections that
 * somebody has compared belong together, wherever they are now; between them, the first belongs to the first, the second
 * to the second. So a section that is new in the original moves no other.
 */
export function translatedPairs({ kind, text, original, record }: Translation): TranslatedPair[] {
  const reviewed = (record?.pairs ?? []).filter(({ edition }) => edition === kind)
  const pairs: TranslatedPair[] = []
  const last = { text: 0, original: 0 }
  const pairUpTo = (textEnd: number, originalEnd: number) => {
    while (last.text < textEnd && last.original < originalEnd) {
      const [one, other] = [text.sections[last.text++], original.sections[last.original++]]
      if (one && other) pairs.push({ text: one, original: other, reviewed: reviewedOf(one) })
    }
    last.text = textEnd
    last.original = originalEnd
  }
  const reviewedOf = ({ id }: Section) =>
    reviewed.find(({ translation }) => translation.section === id)
  for (const [index, section] of text.sections.entries()) {
    const known = reviewedOf(section)?.original.section
    const place = original.sections.findIndex(({ id }) => id === known)
    if (place < last.original) continue
    pairUpTo(index, place)
    pairUpTo(index + 1, place + 1)
  }
  pairUpTo(text.sections.length, original.sections.length)
  return pairs
}

/** Gives the sections of the original that the translation does not have. */
export function missingSections(translation: Translation): StatingSection[] {
  const paired = new Set(translatedPairs(translation).map(({ original }) => original))
  return translation.original.sections.filter(
    (section) => !paired.has(section) && section.sentences.length > 0,
  )
}

/** Whether somebody has to compare a pair: nobody has yet, or one of its texts or facts has changed since. */
export const isToCompareTranslated = ({ text, original, reviewed }: TranslatedPair): boolean =>
  !reviewed || hasChanged(text, reviewed.translation) || hasChanged(original, reviewed.original)

/** Gives a translation's record with some of its pairs compared as they are today, by `by` on an ISO day. */
export function confirmedTranslation(
  translation: Translation,
  compared: TranslatedPair[],
  by: string,
  on: string,
): TranslationRecord {
  const { kind, record } = translation
  const others = (record?.pairs ?? []).filter(({ edition }) => edition !== kind)
  const own = translatedPairs(translation).flatMap((pair): ReviewedTranslation[] => {
    const isCompared = compared.some(({ text }) => text.id === pair.text.id)
    if (!isCompared) return pair.reviewed ? [pair.reviewed] : []
    const sides = { translation: reviewedText(pair.text), original: reviewedText(pair.original) }
    return [{ by, on, edition: kind, ...sides }]
  })
  return { pairs: [...others, ...own] }
}
