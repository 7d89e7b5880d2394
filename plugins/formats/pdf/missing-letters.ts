import {
  describeLetter,
  edge,
  lacksLetters,
  unknownLetter,
  withBoxes,
} from './content/no-letter.ts'
import type { PrintFault } from './faults.ts'
import { isTag } from './reading/reading.ts'
import type { Reading } from './reading/reading.ts'

/**
 * Gives a file's reading with the letters of its page in the place of those that no font had, and a fault for each
 * stretch of words with such letters.
 */
export function nameMissingLetters(
  expected: Reading,
  actual: Reading,
): { reading: Reading; faults: PrintFault[] } {
  const stretches: { letters: Set<string>; from: number }[] = []
  let goesOn = false
  const reading = actual.map((token, index) => {
    if (isTag(token) && !inLine.test(token)) goesOn = false
    if (!lacksLetters(token)) return token
    const { word, letters } = nameIn(token, expected[index] ?? '')
    if (!goesOn) stretches.push({ letters: new Set(), from: index })
    goesOn = true
    for (const letter of letters) stretches.at(-1)?.letters.add(letter)
    return word
  })
  const faults = stretches.map(({ letters, from }) => fault([...letters], wordsFrom(reading, from)))
  return { reading, faults }
}

/** The tags within a line of text. */
const inLine = /^<(?:\/?Link|lang .*|joined)>$/

/** The first words from a place on, in the same part of the text. */
function wordsFrom(reading: Reading, from: number): string[] {
  const end = reading.findIndex((token, index) => index > from && isTag(token))
  return reading.slice(from, end < 0 ? undefined : end).slice(0, 6)
}

/** The letters that a word lacks, by the same word of the page, and the word with them. */
function nameIn(token: string, wanted: string): { word: string; letters: string[] } {
  const known = [...token.matchAll(/\uFFFE([^\uFFFE]+)\uFFFE/gu)].map(([, letters = '']) => letters)
  const plain = token.replaceAll(edge, '')
  const pattern = plain.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replaceAll(unknownLetter, '(.)')
  const found = new RegExp(`^${pattern}$`, 'u').exec(wanted)
  const others = found?.slice(1) ?? []
  return { word: found ? wanted : withBoxes(plain), letters: [...others, ...known] }
}

function fault(letters: string[], words: string[]): PrintFault {
  const named = letters.slice(0, most).map(describeLetter)
  const others = letters.length > most ? ` and ${letters.length - most} more` : ''
  const isWriting = letters.some((letter) => /\p{L}/u.test(letter))
  return {
    what:
      letters.length === 0
        ? `No font here has a letter of "${words.join(' ')}".`
        : `No font here has the letter${letters.length > 1 ? 's' : ''} ${named.join(', ')}${others}.`,
    remedy: isWriting
      ? 'Install a font that has this writing, such as one of the Noto fonts, or leave these words out.'
      : 'Write a word or another symbol instead.',
    words: words.join(' '),
  }
}

/** How many letters a message names. */
const most = 4

/** Gives a fault for the lines of the margins that have letters which no font had: the footer's, on the first page that has them. */
export function missingInMargins(pages: string[][]): PrintFault[] {
  const lines = new Set(pages.flat().filter(lacksLetters).map(withBoxes))
  return [...lines].slice(0, 1).map((line) => ({
    what: `No font here has a letter of the words at the foot of each page, "${line}".`,
    remedy: 'Install a font that has it, or write these words in another way.',
  }))
}
