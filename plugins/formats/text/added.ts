import { words } from '../../languages/words.ts'

/** The private use area of Unicode, where what a format adds is kept until the end. */
const privateUse = 0xe000
const privateLetters = /[\u{E020}-\u{E07E}]/gu

/**
 * Gives letters of ASCII as private ones of the same width. So what this format adds to the words of a page (marks of
 * lists, lines under headings, web addresses) is told from them, however they are broken into lines.
 */
export function added(ascii: string): string {
  return ascii.replace(/./gsu, (letter) =>
    String.fromCodePoint(privateUse + (letter.codePointAt(0) ?? 0)),
  )
}

/** An address in angle brackets, with the space before it. */
const addresses = /\s*\u{E03C}[^\u{E03E}]*\u{E03E}/gu

/** Gives the words of the page that a written text has, without what was added. */
export function wordsOfPage(written: string): string[] {
  return words(written.replace(addresses, '').replace(privateLetters, ''))
}

/**
 * Gives the bytes of a written text: UTF-8. It begins with a byte order mark, because many servers do not say how plain
 * text is encoded, and browsers then take it for Windows-1252.
 */
export function fileOf(written: string): Uint8Array {
  const plain = written.replace(privateLetters, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - privateUse),
  )
  return new TextEncoder().encode(`\u{FEFF}${plain}`)
}
