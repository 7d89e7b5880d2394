import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { Font } from 'fontkit'
import { codesAt } from '../../content/codes.ts'
import { operatorNamed } from '../../content/operators.ts'
import { toUnicode } from '../../content/to-unicode.ts'
import type { Sheet } from '../../pdf-file.ts'
import { dictAt, nameAt } from '../entries.ts'
import { fontProgram } from './program.ts'

/** A font of a file: what it is called, its kind, its dictionary, that of its glyphs, and the codes in which text uses it. */
export interface UsedFont {
  name: string
  kind: string
  dict: PDFDict
  descendant: PDFDict | undefined
  /** Which text each code is; undefined where the font does not tell. */
  letters: Map<number, string> | undefined
  /** Its outlines; undefined where there are none, or where they cannot be read. */
  program: Font | undefined
  codes: Set<number>
}

const fontIs = operatorNamed('Tf')

/** Gives the fonts in which pages set text; each is read once. */
export function usedFonts(sheets: Sheet[]): UsedFont[] {
  const fonts = new Map<PDFDict, UsedFont>()
  for (const { page, map } of sheets) {
    const resources = dictAt(page.node.Resources(), 'Font')
    let font: UsedFont | undefined
    for (let at = 0; at < map.count; at++) {
      if (map.kind(at) === fontIs) {
        const dict = dictAt(resources, map.operands(at)[0]?.slice(1) ?? '')
        font = dict && (fonts.get(dict) ?? describe(dict))
        if (font) fonts.set(font.dict, font)
      }
      if (!font) continue
      for (const code of codesAt(map, at, font.kind === 'Type0')) font.codes.add(code)
    }
  }
  return [...fonts.values()]
}

function describe(dict: PDFDict): UsedFont {
  const list = dict.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
  const descendant = list?.lookupMaybe(0, PDFDict)
  return {
    name: nameAt(dict, 'BaseFont') ?? 'a font without a name',
    kind: nameAt(dict, 'Subtype') ?? '',
    dict,
    descendant,
    letters: toUnicode(dict),
    program: fontProgram(dictAt(descendant ?? dict, 'FontDescriptor')),
    codes: new Set(),
  }
}
