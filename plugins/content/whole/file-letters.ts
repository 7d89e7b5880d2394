import { blankComments } from '../markdown/comments.ts'
import { linesBeforeText, textBelow } from '../text-below.ts'
import { letters } from './letters.ts'
import { notesLast } from './notes-last.ts'

/** A letter of a file, with its line and column from 1. */
export interface FileLetter {
  letter: string
  line: number
  column: number
}

/** What a page does not show of a text as it is written, or shows in another way than as words. */
const leftOut: RegExp[] = [
  // What is before the words of a line: marks of quotations and lists, numbers, and a box to tick.
  /^(?:[\s>]|[-*+](?=\s)|\d{1,9}[.)](?=\s))*(?:\[[ xX]\](?=\s))?/gm,
  // The name of a language of code.
  /^[\s>]*(?:`{3,}|~{3,})[\w-]+\s*$/gm,
  // Names of pictures, which may have spaces.
  /(?<=!\[[^[\]\n]*\]\()pictures\/[^<>()"\n]*(?=\))/g,
  // Addresses of links and names of pictures.
  /(?<=\]\()\s*(?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)/g,
  // The name of a link that has words of its own.
  /(?<=\])\[(?!\^)[^[\]]*\]/g,
  // Letters that are written by their name, as in &eacute; or &#233;: code shows the name.
  /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi,
  // The numbers of footnotes.
  /\[\^[^\]\s]+\]/g,
  // A paragraph of an easy read that is only a link to the full edition: where there is none, it is left out.
  /^\s*\[[^\]]*\]\(index(?:\.[\w-]+)?\.md#[^)]*\)\s*$/gm,
]

/**
 * Gives the letters that the page of a leaflet's file must have, in their order on the page: all those of its text, except what
 * is named above, comments, and addresses that links use. It reads the file by itself: what the Markdown of leaflets loses, it
 * must not lose too. `fill` fills in facts and names.
 */
export function fileLetters(contents: string, fill: (text: string) => string): FileLetter[] {
  const text = blankComments(textBelow(contents))
  const read = [withoutDefinitions, ...leftOut.map((pattern) => without(pattern))].reduce(
    (left, leaveOut) => leaveOut(left),
    text,
  )
  const before = linesBeforeText(contents)
  return notesLast(text, lettersOf(read, fill)).map((one) => ({ ...one, line: one.line + before }))
}

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

const without = (pattern: RegExp) => (text: string) => text.replace(pattern, blank)

/** Leaves out the lines that give links their addresses, if a link of the text has the name. */
function withoutDefinitions(text: string): string {
  const definition = /^[\s>]*\[(?!\^)([^[\]]+)\]:\s*\S+/gm
  const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ')
  const links = plain(text.replace(definition, ''))
  return text.replace(definition, (found, name: string) =>
    links.includes(`[${plain(name)}]`) ? blank(found) : found,
  )
}

const piece = /\{[^{}\n]*\}|[^]/gu

function lettersOf(text: string, fill: (text: string) => string): FileLetter[] {
  return text.split('\n').flatMap((written, index) =>
    [...written.matchAll(piece)].flatMap(({ 0: found, index: at }) => {
      const shown = found.length > 1 ? fill(found) : found
      return letters(shown).map((letter) => ({ letter, line: index + 1, column: at + 1 }))
    }),
  )
}
