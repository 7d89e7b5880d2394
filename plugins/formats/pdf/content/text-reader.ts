import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { PDFPage } from '@cantoo/pdf-lib'
import { codesOf } from './codes.ts'
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
  for (const operation of operations) {
    const { operator, operands } = operation
    if (operator === 'Tf') font = operands[0] ?? ''
    else if (operator === 'BDC' || operator === 'BMC') {
      depth += instead === undefined ? 0 : 1
      const actual = /\/ActualText\s*<([0-9A-Fa-f]+)>/.exec(operands[1] ?? '')?.[1]
      if (actual === undefined || instead !== undefined) continue
      instead = utf16(actual).replace(/^\uFEFF/, '')
      depth = 0
      signs.push(instead)
    } else if (operator === 'EMC' && instead !== undefined) {
      if (depth === 0) instead = undefined
      else depth -= 1
    } else if (instead === undefined) signs.push(...lettersOf(operation, font))
  }
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
    return codesOf(operation, font.composite).map((code) => font.letters.get(code) ?? '')
  }

  function read(name: string) {
    const dict = fonts?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict)
    const composite = dict?.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Type0'
    return { composite, letters: (dict && toUnicode(dict)) ?? new Map<number, string>() }
  }
}
