import type { Finding } from '../findings/finding.ts'
import { words } from '../languages/words.ts'
import type { Fault } from './format.ts'

/** Adds to a fault the file that somebody wrote and, if its words are found in the file's text, their line. */
export function placeFault({ words: near, ...fault }: Fault, file: string, text = ''): Finding {
  const line = near === undefined ? undefined : lineOf(near, text)
  return { file, ...(line === undefined ? {} : { line }), ...fault }
}

/**
 * Gives the line, from 1, on which words begin in a text in Markdown, whose marks and line ends do not count. Where the
 * page has more than the file wrote, such as a number for its name, the first words that are found once tell the line.
 */
export function lineOf(near: string, text: string): number | undefined {
  const wanted = bare(near)
  const written = wordsByLine(text)
  const [line] = linesWith(wanted, written)
  if (wanted.length > 0 && line !== undefined) return line
  for (let length = wanted.length - 1; length > 1; length--) {
    for (let from = 0; from + length <= wanted.length; from++) {
      const [first, ...others] = linesWith(wanted.slice(from, from + length), written)
      if (first !== undefined && others.length === 0) return first
    }
  }
  const lines = text.split('\n')
  const holding = lines.filter((line) => wanted[0] !== undefined && line.includes(near.trim()))
  return holding[0] === undefined ? undefined : lines.indexOf(holding[0]) + 1
}

interface Written {
  word: string
  line: number
}

function wordsByLine(text: string): Written[] {
  return text
    .split('\n')
    .flatMap((line, index) => bare(line).map((word) => ({ word, line: index + 1 })))
}

const linesWith = (wanted: string[], written: Written[]): number[] =>
  written
    .filter((_, at) => wanted.every((word, index) => written[at + index]?.word === word))
    .map(({ line }) => line)

/** The words of a text without what Markdown adds to them. */
const bare = (text: string) =>
  words(
    text
      .replace(/&(?:shy|#8203|zwj|zwnj);/gu, '')
      .replace(/<((?:https?:|mailto:)?[^\s<>]*[/@.][^\s<>]*)>/gu, ' $1 ')
      .replace(/\]\([^)]*\)|<[^>]*>|[*_`~[\]#>|\\]/gu, ' '),
  )
    .map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, '').toLowerCase())
    .filter((word) => word !== '')
