import type { Finding } from '../findings/finding.ts'
import { words } from '../languages/words.ts'
import type { Fault } from './format.ts'

/** Adds to a fault the file that somebody wrote and, if its words are found in the file's text, their line. */
export function placeFault({ words: near, ...fault }: Fault, file: string, text = ''): Finding {
  const line = near === undefined ? undefined : lineOf(near, text)
  return { file, ...(line === undefined ? {} : { line }), ...fault }
}

/** Gives the line, from 1, on which words begin in a text in Markdown, whose marks and line ends do not count. */
export function lineOf(near: string, text: string): number | undefined {
  const wanted = bare(near)
  if (wanted.length === 0) return undefined
  const found = text
    .split('\n')
    .flatMap((line, index) => bare(line).map((word) => ({ word, line: index + 1 })))
  const start = found.findIndex((_, at) =>
    wanted.every((word, index) => found[at + index]?.word === word),
  )
  return found[start]?.line
}

/** The words of a text without what Markdown adds to them. */
const bare = (text: string) =>
  words(text.replace(/\]\([^)]*\)|<[^>]*>|[*_`~[\]#>|\\]/gu, ' '))
    .map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, '').toLowerCase())
    .filter((word) => word !== '')
