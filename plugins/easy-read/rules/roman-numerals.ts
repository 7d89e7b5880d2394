import { isExplained, lookAtParts } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

const numeral = /^(?=[IVX]{2,}$)X{0,3}(?:IX|IV|V?I{0,3})$/
const parts = /^(?:part|section|chapter|volume|schedule|annex|appendix|article|stage|type|level)$/i

/** "Part I" is one, "the part I like" is not. */
const isName = (word: string): boolean => /^\p{Lu}/u.test(word)

/** No Roman numerals. A letter such as that of "Section I" is explained in the glossary. */
export const romanNumerals: Rule = {
  name: 'roman-numerals',
  english: true,
  asks: 'no Roman numerals',
  sources: [sources.inclusionEurope],
  find: (text, { glossary }) =>
    lookAtParts(text, ({ word, before }) => {
      const behindPart = parts.test(before?.text ?? '')
      const bracketed = before?.text === '('
      const found =
        numeral.test(behindPart || bracketed ? word.text.toUpperCase() : word.text) ||
        (behindPart && /^[VX]$/.test(word.text)) ||
        (behindPart && word.text === 'I' && isName(before?.text ?? ''))
      if (!found || isExplained(behindPart ? `${before?.text} ${word.text}` : word.text, glossary))
        return undefined
      return {
        place: word.place,
        what: `"${word.text}" is a Roman numeral`,
        remedy: 'Write it in digits. If it is a letter, explain it in _data/glossary.yaml.',
      }
    }),
}
