import type { Finding } from '../findings/finding.ts'

/**
 * What no page and no PDF can show: control characters, which come from other programs, such as Word's line breaks; the
 * sign for a letter that was lost; and letters that only one font has, such as Word's bullets.
 */
const hidden =
  /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{7F}-\u{9F}\u{2028}\u{2029}\u{FEFF}\u{FFFD}\u{FFFE}\u{FFFF}\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFF}]/u

/** More letters than any word or web address has, and few enough for each rule to look at. */
const longest = 2000
const endless = new RegExp(String.raw`\S{${longest + 1},}`, 'u')

/** Finds the first such letter of each line of a text, and words that are too long to be any. */
export function lettersToFix(text: string, file: string): Finding[] {
  if (!hidden.test(text) && !endless.test(text)) return []
  return text.split('\n').flatMap((line, index) => {
    const long = endless.exec(line)
    if (long) {
      const what = `Here are ${long[0].length} letters without a space between.`
      const remedy = `Write words, or an address, of at most ${longest} letters.`
      return [{ file, line: index + 1, column: long.index + 1, what, remedy }]
    }
    const found = hidden.exec(line)
    if (!found) return []
    const before = line.slice(0, found.index)
    const place = { file, line: index + 1, column: found.index + 1 }
    return [{ ...place, ...wrongWith(found[0], before.slice(-20).trimStart()) }]
  })
}

function wrongWith(letter: string, before: string): Pick<Finding, 'what' | 'remedy'> {
  const where = before === '' ? 'at the start of the line' : `after "${before}"`
  const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  if (letter === '\u{FFFD}')
    return {
      what: `A letter was lost ${where}, when the file was saved in another encoding.`,
      remedy: 'Write it again, here and wherever the same symbol is.',
    }
  if (/[\p{Co}]/u.test(letter))
    return {
      what: `The symbol ${where} (${code}) is in one special font only, and would be an empty box.`,
      remedy: 'Write another symbol or a word; start the items of a list with a hyphen.',
    }
  return {
    what: `There is a character that nobody sees ${where} (${code}).`,
    remedy:
      'Delete it: it is often behind the last letter that you see, or is a line break from another program.',
  }
}
