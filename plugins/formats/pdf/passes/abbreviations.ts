import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'
import { elementsFrom } from '../tree/element.ts'
import { textAt } from '../tree/text-at.ts'

/** Gives each abbreviation what it is short for (ISO 32000-1, 14.9.5), and its own language again. */
export function abbreviations({ root }: Draft, { abbreviations: known }: PageFacts): void {
  for (const { dict } of elementsFrom(root)) {
    const number = /^x-abbr-(\d+)$/.exec(textAt(dict, 'Lang') ?? '')?.[1]
    if (number === undefined) continue
    const { words, language: own } = known[Number(number) - 1] ?? { words: '', language: '' }
    dict.set(PDFName.of('E'), PDFHexString.fromText(words))
    if (own === '') dict.delete(PDFName.of('Lang'))
    else dict.set(PDFName.of('Lang'), PDFHexString.fromText(own))
  }
}
