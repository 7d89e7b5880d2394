/**
 * Runs in the page: breaks a footer's lines between words, so that each fits a width, in px, in a font. `number` is the
 * text of the page's number as its widest; it goes on the last line, or below it. A word longer than a line is broken
 * only where its script has no spaces. Gives the lines, and the words that do not fit.
 */
export function breakFooter(
  lines: string[],
  number: string,
  width: number,
  font: string,
): { lines: string[]; numberBelow: boolean; tooLong: string[] } {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) throw new Error('This browser has no canvas to measure text on.')
  canvas.font = font
  const broken: string[] = []
  const tooLong: string[] = []
  const spaceless =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  const measure = {
    fits(text: string): boolean {
      return canvas.measureText(text).width <= width
    },
    add(text: string, before: string) {
      let line = before
      for (const word of text.split(/\s+/u)) {
        const longer = line === '' ? word : `${line} ${word}`
        if (measure.fits(longer)) {
          line = longer
          continue
        }
        if (line !== '') broken.push(line)
        line = word
        if (measure.fits(word)) continue
        if (!spaceless.test(word)) tooLong.push(word)
        line = ''
        for (const letter of word) {
          if (!measure.fits(line + letter)) {
            broken.push(line)
            line = ''
          }
          line += letter
        }
      }
      broken.push(line)
    },
  }
  for (const line of lines) measure.add(line.trim(), '')
  const last = broken.at(-1)
  const numberBelow = last === undefined || !measure.fits(`${last} · ${number}`)
  if (!measure.fits(number)) tooLong.push(number)
  return { lines: broken, numberBelow, tooLong }
}

/** Runs in the page: the family of the fonts that its main part is set in. */
export function readFontFamily(): string {
  const main = document.querySelector('[data-everyleaf-main]') ?? document.body
  return getComputedStyle(main).fontFamily
}
