import { words } from '../languages/words.ts'
import type { Fault, Product } from './format.ts'
import { readingFaults } from './pdf/reading/difference.ts'
import { isTag, spelt } from './pdf/reading/reading.ts'
import type { Reading } from './pdf/reading/reading.ts'

/**
 * The guarantee of every format: its file has each word of its page once, in the same order. Gives the first
 * difference as a fault; `name` is what people call the format.
 */
export function differenceFaults(name: string, { page, file }: Product['readings']): Fault[] {
  return readingFaults(`"${name}"`, wordsRead(page), wordsRead(file))
}

/** Gives the words of a reading in order, with those that describe pictures. Tags within a word do not part it. */
export function wordsRead(reading: Reading): string[] {
  const read: string[] = []
  let joined = false
  for (const token of reading) {
    const [first, ...others] = isTag(token) ? wordsOfPicture(token) : [spelt(token)]
    if (first !== undefined) read.push(joined ? `${read.pop() ?? ''}${first}` : first, ...others)
    if (first !== undefined || token === '<joined>') joined = token === '<joined>'
  }
  return read
}

const wordsOfPicture = (tag: string) => words(/^<Figure (.*)>$/su.exec(tag)?.[1] ?? '')
