import { changeToUnicode, readMap } from '../content/to-unicode.ts'
import type { Draft } from '../draft.ts'

/** The letters that Latin fonts draw as one: ff, fi, fl, ffi, ffl and st (Unicode, Alphabetic Presentation Forms). */
const ligature = /[\uFB00-\uFB06]/

/**
 * Lets a ligature be read as its letters. Chromium names it by a character of its own, which screen readers may pass
 * over, and with which a search for "office" does not find the word (ISO 32000-1, 14.8.2.4.2).
 */
export function ligatures({ file }: Draft): void {
  changeToUnicode(file, (table) => {
    const map = readMap(table)
    if (![...map.values()].some((text) => ligature.test(text))) return table
    const lines = [...map].map(
      ([code, text]) => `<${hex(code)}> <${[...unitsOf(spelt(text))].map(hex).join('')}>`,
    )
    const blocks = Array.from({ length: Math.ceil(lines.length / most) }, (_, at) =>
      lines.slice(at * most, (at + 1) * most),
    )
    const written = blocks.map(
      (block) => `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`,
    )
    const mappings = /\d+ beginbf(?:char|range)[^]*endbf(?:char|range)/
    return table.replace(mappings, () => written.join('\n'))
  })
}

/** A list in such a table has 100 entries at most (Adobe Technical Note 5014, 7). */
const most = 100

const spelt = (text: string): string =>
  text.replace(new RegExp(ligature, 'g'), (one) => one.normalize('NFKC'))

const hex = (number: number): string => number.toString(16).toUpperCase().padStart(4, '0')

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at)
}
