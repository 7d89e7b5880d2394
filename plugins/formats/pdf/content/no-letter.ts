/**
 * In a file's text, in place of a letter that its font lacks. Chromium paints a box, glyph 0, and does not say what the
 * first of them is for.
 */
export const unknownLetter = '\uFFFF'

/** Stands before and after letters that their font lacks, and that the file still tells. */
export const edge = '\uFFFE'

/** Marks letters that their font lacks. */
export const markMissing = (letters: string): string => `${edge}${letters}${edge}`

/** Tells whether a text has letters that their font lacks. */
export const lacksLetters = (text: string): boolean => /[\uFFFE\uFFFF]/.test(text)

/** Writes a text with a box for each letter that is not known, for people. */
export const withBoxes = (text: string): string =>
  text.replaceAll(edge, '').replaceAll(unknownLetter, '\u25A1')

/** Writes a letter, or several that are one symbol, with its number in Unicode, by which it can be looked up. */
export function describeLetter(letter: string): string {
  const codes = Array.from(letter, (one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase())
  return `“${letter}” (${codes.map((code) => `U+${code.padStart(4, '0')}`).join(' ')})`
}
