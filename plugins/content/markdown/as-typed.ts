import type { MarkdownIt } from 'markdown-it'
import { tagAsTyped } from './html.ts'
import { countBefore, noteWords, other, typedText, writtenIn } from './places.ts'

/** Something that looks like Markdown and would be shown as it is typed, or whose meaning would only be seen. */
interface Slip {
  /** What it looks like in the text of a paragraph, a heading or a cell. */
  looks: RegExp
  what: (found: string) => string
  remedy: (found: string) => string
}

const slips: Slip[] = [
  tagAsTyped,
  {
    looks: /<!(?!--)[^>]*>?|<\?[^>]*>?/g,
    what: (found) => `"${found}" would be shown as it is typed.`,
    remedy: () => 'For a comment that nobody else sees, write <!-- before it and --> after it.',
  },
  {
    looks: /~~(?!~)[^~]*~~/g,
    what: (found) => `"${found}" would be crossed out, which nobody hears.`,
    remedy: () => 'Remove the words, or say what has changed.',
  },
  {
    looks: /==(?=[^\s=])[^=\n]*==/g,
    what: (found) => `"${found}" would not be highlighted, but shown as it is typed.`,
    remedy: (found) => `Say why it matters, or make it bold: **${found.slice(2, -2)}**.`,
  },
  {
    looks: /\+\+(?=[^\s+])[^+\n]*\+\+/g,
    what: (found) => `"${found}" would not be underlined, but shown as it is typed.`,
    remedy: (found) => `Make it bold: **${found.slice(2, -2)}**.`,
  },
  {
    looks: /(?<=[\p{L}\p{N}])([\^~])[\p{L}\p{N}+-]{1,6}\1/gu,
    what: (found) => `"${found}" would be shown as it is typed.`,
    remedy: () => 'Write the small letters or digits themselves, like m² or H₂O, or write words.',
  },
  {
    looks: /(?<![*\p{N}])\*+(?=\p{L})[^*\n]{0,40}|\p{L}[\p{L}.,;:!?)]*\*+(?!\p{N})/gu,
    what: (found) => `The stars in "${found.trim()}" would be shown as they are typed.`,
    remedy: () =>
      'For bold words, write two stars straight before the first letter and two straight after the last, like **word**. For a star that is to be seen, write \\*.',
  },
  {
    looks:
      /(?<![\p{L}\p{N}_])_{1,2}(?=\p{L})[^_\n]{0,40}|\p{L}[\p{L}.,;:!?)]*_{1,2}(?![\p{L}\p{N}_])/gu,
    what: (found) => `The underscore in "${found.trim()}" would be shown as it is typed.`,
    remedy: () =>
      'Write one straight before the first letter and one straight after the last, or \\_ where it is to be seen.',
  },
  {
    looks: /`+[^`\n]{0,40}/g,
    what: (found) =>
      `"${found.trim()}" begins with a symbol that would be shown as it is typed: \`.`,
    remedy: () => "For an apostrophe, write '.",
  },
  {
    looks: /(?<=^|\n)#{1,6}(?=\p{L})[^\n]{0,40}/gu,
    what: (found) => `"${found}" is no heading: it has no space after its #.`,
    remedy: (found) =>
      `Write ${found.replace(/^#+/, (signs) => (signs === '#' ? '## ' : `${signs} `))}, or \\# for a symbol that readers should see.`,
  },
  {
    looks: /(?<=^|\n)#{7,} [^\n]{0,40}/g,
    what: (found) => `"${found}" is no heading: it has too many #.`,
    remedy: () => 'Begin a section with ##, and a smaller one with ###.',
  },
  {
    looks:
      /(?<=^|\n)(?:[•·▪▫◦‣⁃●○■□►➢✓✔\u{E000}-\u{F8FF}](?=\s)|[o§](?=\t)|[-–—](?=\t))[^\n]{0,30}/gu,
    what: (found) =>
      `"${found.replaceAll('\t', ' ')}" begins with the bullet of another program's list.`,
    remedy: () =>
      'Begin each item of a list with a hyphen and a space, and leave an empty line above the first.',
  },
  {
    looks: /(?<=^|\n)(?:\(?[a-z]{1,4}[.)]|\(\d{1,2}\)|\d{1,2}[.)])\t[^\n]{0,30}/gi,
    what: (found) => `"${found.replaceAll('\t', ' ')}" would not be an item of a list.`,
    remedy: () =>
      'Begin each item with a number, a full stop and a space, like "1. ", and leave an empty line above the first.',
  },
  {
    looks:
      /(?<=^|\n)(?:\(?[a-z]{1,4}\)|\(\d{1,2}\)|[–—]) [^\n]{0,30}(?=[^\n]*\n(?:\(?[a-z]{1,4}\)|\(\d{1,2}\)|[–—]) )/gi,
    what: (found) => `"${found}" would run on with the line below it: this is no list.`,
    remedy: () =>
      'Begin each item with a hyphen and a space, or with a number, a full stop and a space.',
  },
  {
    looks: /(?<=^|\n)(?:\d{1,2}[.)](?=\p{L})|[-+](?=\p{L}))[^\n]{0,30}/gu,
    what: (found) => `"${found}" is no item of a list: it has no space after its mark.`,
    remedy: (found) => `Write ${found.replace(/^(?:\d+[.)]|[-+])/, (sign) => `${sign} `)}`,
  },
  {
    looks: /(?<=^|\n)\[[ xX]?\](?=\s)[^\n]{0,30}|\[\](?=\s)[^\n]{0,30}/g,
    what: (found) => `"${found}" would not be a box to tick.`,
    remedy: () => 'Begin the line with a hyphen and a box with one space in it: - [ ] ',
  },
  {
    looks: /(?<=^|\n):::[^\n]{0,30}/g,
    what: (found) => `"${found}" would be shown as it is typed.`,
    remedy: () => 'Remove the line.',
  },
  {
    looks: /&(?:#\d+|#x[\da-f]+|[a-z]{2,}\d*);|&(?:nbsp|amp|lt|gt|quot|shy|pound|euro)\b(?!;)/gi,
    what: (found) => `"${found}" is no letter's name, so it would be shown as it is typed.`,
    remedy: () => 'Write the letter or the symbol itself, like é, & or £.',
  },
]

/**
 * Notes what looks like Markdown or HTML and would be shown as it is typed, and marks whose meaning would only be seen. What is
 * to be shown is written in `code`, or with a backslash before the symbol.
 */
export function asTyped(library: MarkdownIt): void {
  library.disable('strikethrough')
  // Before the pieces of a text are joined, a symbol that was written as \* can still be told apart.
  library.core.ruler.before('text_join', 'as-typed', (state) => {
    for (const { inline, lines } of writtenIn(state)) {
      const text = typedText(inline)
      for (const { looks, what, remedy } of slips)
        for (const { 0: whole, index } of text.matchAll(looks)) {
          const found = whole.replaceAll(other, '…')
          const others = countBefore(text, index, whole)
          noteWords(state, lines, whole, what(found), remedy(found), others)
        }
    }
  })
}
