import { words } from '../../plugins/languages/words.ts'

const folded = (text: string) => words(text).join(' ')

/** Gives the first of some texts that another does not have after those before it, white space apart; what it is for, in words. */
export function lostFrom(text: string, texts: string[], where: string): string[] {
  const whole = folded(text)
  let from = 0
  for (const one of texts.map(folded)) {
    const at = whole.indexOf(one, from)
    if (at < 0) return [`${where} lacks, or has elsewhere: ${one}`]
    from = at + one.length
  }
  return []
}

/**
 * Gives the first word of some texts that is not painted in its order. A word may be broken over lines, and accents do not
 * count: pdf.js, which gives what is painted, does not read those of some capitals.
 */
export function notPainted(painted: string[], texts: string[], where: string): string[] {
  const whole = withoutAccents(painted.join(''))
  let from = 0
  for (const word of texts.flatMap(words)) {
    const at = whole.indexOf(withoutAccents(word), from)
    if (at < 0) return [`${where} lacks, or has elsewhere: ${word}`]
    from = at + 1
  }
  return []
}

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** Gives the pages that lack a line of the footer. */
export function withoutFooter(pages: { margins: string[] }[], lines: string[]): string[] {
  return pages.flatMap(({ margins }, index) =>
    [...lines, `Page ${index + 1} of ${pages.length}`]
      .filter((line) => !folded(margins.join(' ')).includes(folded(line)))
      .map((line) => `Page ${index + 1} has no "${line}" in its footer`),
  )
}
