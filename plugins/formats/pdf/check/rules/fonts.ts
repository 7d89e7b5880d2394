import { statedWidths } from '../../content/widths.ts'
import type { UsedFont } from '../fonts/used.ts'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import { nameAt, valueAt } from '../entries.ts'

/** Fonts: that every letter can be shown, and can be read. */
export const fonts: Rule[] = [
  forFonts('fonts are outlines', '7.21', ({ kind }) => when(kind === 'Type3', 'is drawn (Type3)')),
  forFonts('codes are glyph numbers', '7.21.3.3/1', ({ kind, dict }) =>
    when(kind === 'Type0' && nameAt(dict, 'Encoding') !== 'Identity-H', 'has a different encoding'),
  ),
  forFonts('glyph numbers are mapped', '7.21.3.2/1', ({ descendant }) =>
    when(
      nameAt(descendant, 'Subtype') === 'CIDFontType2' && !valueAt(descendant, 'CIDToGIDMap'),
      'does not say which glyph a code is',
    ),
  ),
  forFonts('fonts are embedded', '7.21.4.1/1', (font) =>
    when(font.kind === 'Type0' && !font.program, 'is not in the file, or cannot be read'),
  ),
  forFonts('fonts show something', '7.21.4.1', ({ program, letters, ...font }) => {
    const codes = [...font.codes].filter((code) => !isSpace(letters?.get(code)))
    const blank = codes.every((code) => program?.getGlyph(code).path.commands.length === 0)
    return when(program !== undefined && codes.length > 0 && blank, 'shows nothing')
  }),
  forFonts('widths agree', '7.21.5/1', ({ program, ...font }) => {
    const stated = statedWidths(font.descendant)
    if (!program) return []
    return [...font.codes]
      .filter((code) => {
        const real = (program.getGlyph(code).advanceWidth * 1000) / program.unitsPerEm
        return Math.abs(real - stated(code)) > 1
      })
      .map((code) => `states the wrong width for glyph ${code}`)
  }),
  forFonts('letters can be read', '7.21.7/1', ({ letters, codes }) => {
    if (!letters) return ['does not say which letters it shows']
    return [...codes]
      .filter((code) => !letters.has(code))
      .map((code) => `does not say which letter glyph ${code} is`)
  }),
  forFonts('letters are letters', '7.21.7/2', (font) =>
    [...font.codes]
      .filter((code) => /[\0\uFEFF\uFFFE]/.test(font.letters?.get(code) ?? ''))
      .map((code) => `gives no letter for glyph ${code}`),
  ),
  forFonts('letters have glyphs', '7.21.8/1', ({ kind, codes }) =>
    when(kind === 'Type0' && codes.has(0), 'lacks a letter that the page uses'),
  ),
]

/** A font may show nothing but spaces, as for an empty cell. */
const isSpace = (text = '?') => /^[\s\u200B]*$/.test(text)

function forFonts(name: string, clause: string, faults: (font: UsedFont) => string[]): Rule {
  return {
    name,
    clause,
    faults: (subject) =>
      subject.fonts.flatMap((font) => faults(font).map((fault) => `${font.name} ${fault}`)),
  }
}
