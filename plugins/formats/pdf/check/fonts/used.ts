import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib'
import { codesAt } from '../../content/codes.ts'
import { operatorNamed } from '../../content/operators.ts'
import type { Subject } from '../subject.ts'
import { dictAt, nameAt } from '../subject.ts'

/** A font of a file: what it is called, its kind, its dictionary, that of its glyphs, and the codes in which text uses it. */
export interface UsedFont {
  name: string
  kind: string
  dict: PDFDict
  descendant: PDFDict | undefined
  descriptor: PDFDict | undefined
  codes: Set<number>
}

const fontIs = operatorNamed('Tf')

/** Gives the fonts in which a file's pages set text. */
export function usedFonts({ sheets }: Subject): UsedFont[] {
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
      const composite = font?.kind === 'Type0'
      for (const code of codesAt(map, at, composite)) font?.codes.add(code)
    }
  }
  return [...fonts.values()]
}

function describe(dict: PDFDict): UsedFont {
  const list = dict.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
  const descendant = list?.lookupMaybe(0, PDFDict)
  const name = nameAt(dict, 'BaseFont') ?? 'a font without a name'
  const kind = nameAt(dict, 'Subtype') ?? ''
  const descriptor = dictAt(descendant ?? dict, 'FontDescriptor')
  return { name, kind, dict, descendant, descriptor, codes: new Set() }
}
