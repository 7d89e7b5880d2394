import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { codesOf } from './codes.ts'
import { markMissing, unknownLetter } from './no-letter.ts'
import type { Operation } from './operations.ts'
import type { TextObject } from './text-objects.ts'
import { toUnicode, utf16 } from './to-unicode.ts'

/** Gives what reads the text objects of a page: each glyph's letters, or what a span says in the place of its glyphs. */
export function textReader(
  page: PDFPage,
  operations: Operation[],
): (object: Pick<TextObject, 'from' | 'to' | 'reversed'>) => string {
  const lettersOf = lettersIn(page)
  return ({ from, to, reversed }) => textOf(operations.slice(from, to), reversed, lettersOf)
}

function textOf(operations: Operation[], reversed: boolean, lettersOf: Letters): string {
  const signs: string[] = []
  let font = ''
  let instead: string | undefined
  let depth = 0
  let lacks = false
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'Tf') font = operands[0] ?? ''
    else if (operator === 'BDC' || operator === 'BMC') {
      depth += instead === undefined ? 0 : 1
      const actual = /\/ActualText\s*<([0-9A-Fa-f]+)>/.exec(operands[1] ?? '')?.[1]
      if (actual === undefined || instead !== undefined) continue
      instead = utf16(actual).replace(/^\uFEFF/, '')
      depth = 0
      lacks = false
    } else if (operator === 'EMC' && instead !== undefined) {
      depth -= 1
      if (depth >= 0) continue
      signs.push(lacks ? markMissing(instead) : instead)
      instead = undefined
    } else if (instead === undefined) signs.push(...lettersOf(operation, font))
    else lacks ||= lettersOf(operation, font).includes(unknownLetter)
  }
  if (instead !== undefined) signs.push(instead)
  return (reversed ? signs.toReversed() : signs).join('')
}

/** Gives the letters that an operator shows in a font, one for each glyph. */
type Letters = (operation: Operation, font: string) => string[]

function lettersIn({ node }: PDFPage): Letters {
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const known = new Map<string, { composite: boolean; letters: Map<number, string> }>()
  return (operation, name) => {
    const font = known.get(name) ?? read(name)
    known.set(name, font)
    return codesOf(operation, font.composite).map((code) => nameOf(code, font))
  }

  /** Glyph 0 of a composite font is the box for a letter that it lacks (ISO 32000-1, 9.7.6.3). */
  function nameOf(
    code: number,
    { composite, letters }: { composite: boolean; letters: Map<number, string> },
  ) {
    return composite && code === 0 ? unknownLetter : (letters.get(code) ?? '')
  }

  function read(name: string) {
    const dict = fonts?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict)
    const composite = dict?.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Type0'
    return { composite, letters: (dict && toUnicode(dict)) ?? new Map<number, string>() }
  }
}
