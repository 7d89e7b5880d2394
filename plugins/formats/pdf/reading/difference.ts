import { firstDifference } from '../../../content/text/index.ts'
import { describeLetter } from '../content/no-letter.ts'
import type { PrintFault } from '../faults.ts'
import { isTag } from './reading.ts'
import type { Reading } from './reading.ts'

/**
 * Gives the first place at which a file does not read as its page as a fault for people: the words, what happened to
 * them, and how both read there. `file` names the file: "The PDF".
 */
export function readingFaults(file: string, expected: Reading, actual: Reading): PrintFault[] {
  const difference = firstDifference(expected, actual, { wholeWords: true })
  if (!difference) return []
  const { at } = difference
  const joined = joinedAt(expected, actual, at)
  if (joined !== undefined) {
    return [
      {
        what: `${file} runs "${joined}" together.`,
        remedy: 'Write a space between these words, or write them in another way.',
        words: joined,
      },
    ]
  }
  const sameWords = firstDifference(wordsOf(expected), wordsOf(actual), { wholeWords: true })
  const what = sameWords ? changeOfWord(expected, actual, at) : changeOfTag(expected, actual, at)
  const read = ({ expected: page, actual: found }: typeof difference) =>
    `the page says "${visible(page)}", the file says "${visible(found)}"`
  return [
    {
      what: `${file} ${what}: ${read(sameWords ?? difference)}.`,
      remedy: sameWords
        ? 'Write these words in another way.'
        : 'Write this part in a simpler way, such as paragraphs or a list.',
      words: nearby(expected, at),
    },
  ]
}

const isWord = (token: string | undefined): token is string => token !== undefined && !isTag(token)

const wordsOf = (reading: Reading): string[] => reading.filter(isWord)

/** What happened to the words from a place on: some are gone, are there too often, or have another letter. */
function changeOfWord(expected: Reading, actual: Reading, at: number): string {
  const wanted = expected.slice(at).filter(isWord)
  const found = actual.slice(at).filter(isWord)
  const [word = '', next] = wanted
  const [other = '', after] = found
  if (next === after && other !== '' && word !== '') {
    const theirs = Array.from(other)
    const letter = Array.from(word).find((one, index) => one !== theirs[index])
    const sign = letter === undefined ? '' : `, at the symbol ${describeLetter(letter)}`
    return `has "${visible(other)}" for "${word}"${sign}`
  }
  const gone = lengthBefore(wanted, found)
  const added = lengthBefore(found, wanted)
  if (gone !== undefined) return `lacks "${shortened(wanted.slice(0, gone))}"`
  if (added !== undefined) return `has "${visible(shortened(found.slice(0, added)))}" too often`
  return `has other words at "${word}"`
}

/** How many words come before those with which the other list goes on, or all where it has ended. */
function lengthBefore(words: string[], others: string[]): number | undefined {
  if (others.length === 0) return words.length
  const start = others.slice(0, 3)
  const found = words.findIndex((_, at) => start.every((word, index) => words[at + index] === word))
  return found > 0 ? found : undefined
}

const shortened = (words: string[]): string =>
  words.length > 8
    ? `${words.slice(0, 4).join(' ')} … ${words.slice(-2).join(' ')}`
    : words.join(' ')

/** Which part of a page has another form in the file. */
function changeOfTag(expected: Reading, actual: Reading, at: number): string {
  const tags = [expected[at], actual[at]].filter((token) => token !== undefined && isTag(token))
  const role = /^<\/?([A-Za-z]+)/.exec(tags[0] ?? '')?.[1] ?? ''
  const near = expected.slice(at).find(isWord) ?? expected.findLast(isWord) ?? ''
  return `does not keep ${names[role.replace(/\d$/, '')] ?? 'the form of the text'} at "${near}"`
}

const names: Record<string, string> = {
  ...{ H: 'the heading', P: 'the paragraph', L: 'the list', LI: 'the list', Link: 'the link' },
  ...{ Figure: 'the picture', Table: 'the table', Caption: "the table's title" },
  ...{ TR: 'the row', TH: 'the cell', TD: 'the cell', BlockQuote: 'the quotation' },
  lang: 'the language',
}

/** Some words of the page from a place in its reading on, or its last. */
function nearby(reading: Reading, at: number): string {
  const words = reading.slice(at).filter(isWord).slice(0, 6)
  return (words.length > 0 ? words : wordsOf(reading).slice(-6)).join(' ')
}

/** The words that a file runs together where it parts from its page, if it does. */
function joinedAt(expected: Reading, actual: Reading, at: number): string | undefined {
  const found = actual[at] ?? ''
  if (found === '<joined>')
    return [expected.slice(0, at).findLast(isWord), expected.slice(at).find(isWord)].join(' ')
  const words = expected.slice(at).filter(isWord)
  let together = ''
  for (let end = 0; end < words.length && found.startsWith(together); end++) {
    together += words[end] ?? ''
    if (end > 0 && together === found) return words.slice(0, end + 1).join(' ')
  }
  return undefined
}

/** A text without characters that no terminal can show. */
const visible = (text: string): string => text.replace(/[\0-\x1F\x7F\uFFFE\uFFFF]/g, '\u25A1')
