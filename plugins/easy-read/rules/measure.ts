import { sentencesOf } from '../text/index.ts'
import type { EasyReadText } from '../text/index.ts'
import { words as limits } from './sentence-length.ts'

/** How long a text and its sentences are. */
export interface Measure {
  sentences: number
  words: number
  /** Words of the longest sentence. */
  longest: number
  /** The share of sentences with more than 10 words, from 0 to 1. */
  long: number
}

/** Measures a text: title, description and headings count as sentences. */
export function measure(text: EasyReadText): Measure {
  const lengths = sentencesOf(text).map(({ words }) => words.length)
  return {
    sentences: lengths.length,
    words: lengths.reduce((sum, length) => sum + length, 0),
    longest: Math.max(0, ...lengths),
    long: lengths.filter((length) => length > limits.good).length / Math.max(1, lengths.length),
  }
}
