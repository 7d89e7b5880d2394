import type { Glossary } from '../../content/data/index.ts'
import { linesOf } from '../text/index.ts'
import type { EasyReadText, Part, Sentence } from '../text/index.ts'
import type { Found } from './rule.ts'

/** Whether a word is a web address or an e-mail address. */
export function isAddress(word: string): boolean {
  return /^(?:https?:|www\.)|@|^[\w-]+(?:\.[\w-]+)*\.(?:uk|org|com|net|eu|int)\b/i.test(word)
}

/** A word among its neighbours. */
export interface Met {
  word: Part
  before: Part | undefined
  after: Part | undefined
  sentence: Sentence
}

/** Gives what `look` finds at each word and punctuation mark of a text; those of addresses are left out. */
export function lookAtParts(text: EasyReadText, look: (met: Met) => Found | undefined): Found[] {
  return linesOf(text).flatMap((line) =>
    line.sentences.flatMap((sentence) =>
      withoutAddresses(sentence).flatMap((word, index, parts) => {
        const met = { word, before: parts[index - 1], after: parts[index + 1], sentence }
        return look(met) ?? []
      }),
    ),
  )
}

function withoutAddresses({ words, parts }: Sentence): Part[] {
  const addresses = words.filter(({ text }) => isAddress(text))
  return parts.filter(
    ({ place }) =>
      !addresses.some(
        (address) =>
          place.column >= address.place.column &&
          place.column < address.place.column + address.text.length,
      ),
  )
}

/** Whether the glossary explains a word, or a phrase that contains it. */
export function isExplained(word: string, glossary: Glossary): boolean {
  const wanted = ` ${word.toLowerCase()} `
  return Object.entries(glossary).some(([name, { forms = [] }]) =>
    [name, ...forms].some((form) => ` ${form.toLowerCase()} `.includes(wanted)),
  )
}
