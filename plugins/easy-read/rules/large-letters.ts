import { daleChall } from 'dale-chall'
import { linesOf } from '../text/index.ts'
import type { EasyReadText, Part, Sentence } from '../text/index.ts'
import { isAddress } from './words.ts'
import type { Known } from './rule.ts'

const familiar = new Set(daleChall)
/** Names that everybody knows as initials. */
const everyday = ['UK', 'NHS', 'TV', 'DVD', 'CD', 'PIN', 'OK']

/** An unexplained word in capitals: an acronym, or a word that shouts. */
export interface Unexplained {
  word: Part
  shouts: boolean
}

/** Finds the words in capitals that neither the data files nor the text itself explain. */
export function unexplained(text: EasyReadText, known: Known): Unexplained[] {
  const explained = new Set([...everyday, ...explainedIn(text), ...named(known)])
  return linesOf(text)
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => {
      const words = sentence.parts.filter(({ kind }) => kind === 'word')
      const large = ({ text: one }: Part) => isLarge(one) && !explained.has(letters(one))
      return words.flatMap((word, index) => {
        if (!large(word) || isPartOfAddress(word, sentence)) return []
        const beside = [words[index - 1], words[index + 1]]
        const inRun = beside.some((other) => other !== undefined && large(other))
        const shouts = inRun || familiar.has(word.text.toLowerCase()) || word.text.length > 8
        return [{ word, shouts }]
      })
    })
}

const isPartOfAddress = ({ place }: Part, { words }: Sentence): boolean =>
  words.some(
    ({ text, place: { column } }) =>
      isAddress(text) && place.column >= column && place.column < column + text.length,
  )

/** Two letters or more, all capitals; it may end in s. */
const isLarge = (word: string): boolean => /^(?:\p{Lu}[.&]?){2,}(?:['’]?s)?$/u.test(word)

/** Gives only an acronym's letters, without a plural s. */
export const letters = (word: string): string => word.replace(/['’]?s$/, '').replace(/[.&]/g, '')

/** The acronyms that the glossary, the links and the organisation name or spell out. */
function named({ glossary, links, organisation }: Known): string[] {
  const texts = [
    ...Object.entries(glossary).flatMap(([name, { meaning }]) => [name, meaning]),
    ...Object.entries(links).flatMap(([name, link]) => [name, link.name ?? '']),
    organisation?.name ?? '',
    organisation?.full_name ?? '',
  ]
  return texts.flatMap(acronymsIn)
}

/** The acronyms that a sentence spells out or gives as a name: "X is short for …", "ATUs are assessment and treatment units", "called X". */
function explainedIn(text: EasyReadText): string[] {
  return linesOf(text)
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ text: sentence }) => {
      const before = /^(.*?)\b(?:is short for|stands? for|means)\b/i.exec(sentence)?.[1] ?? ''
      const behind = /\b(?:called|known as)\b(.*)$/i.exec(sentence)?.[1] ?? ''
      const initials = initialsOf(sentence)
      const spelt = acronymsIn(sentence).filter((acronym) => initials.includes(acronym))
      return [...acronymsIn(`${before} ${behind}`), ...spelt]
    })
}

/** The first letters of a sentence's words, in capitals, without those of small words and of acronyms themselves. */
function initialsOf(sentence: string): string {
  return sentence
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1 && !isLarge(word))
    .filter((word) => !/^(?:and|for|in|of|on|the|to|with|is|are)$/i.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}

function acronymsIn(text: string): string[] {
  return text
    .split(/[^\p{L}.&'’]+/u)
    .map((word) => word.replace(/\.$/, ''))
    .filter(isLarge)
    .map(letters)
}
