import { firstDifference } from '../content/text/index.ts'
import { words } from '../languages/words.ts'
import type { Fault, Product } from './format.ts'
import { isTag } from './pdf/reading/reading.ts'
import type { Reading } from './pdf/reading/reading.ts'

/**
 * The guarantee of every format: its file has each word of its page once, in the same order. Gives the first
 * difference as a fault; `name` is what people call the format.
 */
export function differenceFaults(name: string, { page, file }: Product['readings']): Fault[] {
  const expected = wordsRead(page)
  const difference = firstDifference(expected, wordsRead(file), { wholeWords: true })
  if (!difference) return []
  const { at } = difference
  return [
    {
      what: `"${name}" differs from the page at word ${at + 1}, "${expected[at] ?? expected.at(-1) ?? ''}": the page says "${difference.expected}", the file says "${difference.actual}".`,
      remedy: 'Write these words in another way, and report it: the format loses or moves them.',
      words: difference.expected,
    },
  ]
}

/** Gives the words of a reading in order, with those that describe pictures. Tags within a word do not part it. */
export function wordsRead(reading: Reading): string[] {
  const read: string[] = []
  let joined = false
  for (const token of reading) {
    const [first, ...others] = isTag(token) ? wordsOfPicture(token) : [token]
    if (first !== undefined) read.push(joined ? `${read.pop() ?? ''}${first}` : first, ...others)
    if (first !== undefined || token === '<joined>') joined = token === '<joined>'
  }
  return read
}

const wordsOfPicture = (tag: string) => words(/^<Figure (.*)>$/su.exec(tag)?.[1] ?? '')
