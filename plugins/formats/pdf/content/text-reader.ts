import { PDFDict, PDFName, PDFString } from '@cantoo/pdf-lib'
import { codesAt } from './codes.ts'
import { markMissing, unknownLetter } from './no-letter.ts'
import { operatorNamed } from './operators.ts'
import type { PageMap } from './page-map.ts'
import type { TextObject } from './text-objects.ts'
import { toUnicode, utf16 } from './to-unicode.ts'

/** Reads a text object: each glyph's letters, or what a span says in the place of its glyphs. */
export type TextOf = (object: Pick<TextObject, 'from' | 'to' | 'reversed'>) => string

/** What is known of a file's fonts, so that each is read once for all pages. */
export type Fonts = Map<PDFDict, Font>

interface Font {
  composite: boolean
  letters: Map<number, string>
}

const fontIs = operatorNamed('Tf')
const shows = [operatorNamed('Tj'), operatorNamed('TJ')]

/** Gives what reads the text objects of a content stream, whose fonts are in some resources. */
export function textReader(
  resources: PDFDict | undefined,
  map: PageMap,
  fonts: Fonts = new Map(),
): TextOf {
  const fontNamed = fontsOf(resources, fonts)
  return ({ from, to, reversed }) => {
    const letters = lettersOf(map, { from, to }, fontNamed)
    return (reversed ? letters.toReversed() : letters).join('')
  }
}

function lettersOf(
  map: PageMap,
  { from, to }: { from: number; to: number },
  fontNamed: (name: string) => Font,
): string[] {
  const letters: string[] = []
  let font = noFont
  let instead: string | undefined
  let depth = 0
  let lacks = false
  for (let at = from; at < to; at++) {
    const kind = map.kind(at)
    if (kind === fontIs) font = fontNamed(map.operands(at)[0] ?? '')
    else if (shows.includes(kind)) {
      for (const code of codesAt(map, at, font.composite)) {
        const letter = nameOf(code, font)
        if (instead === undefined) letters.push(letter)
        else lacks ||= letter === unknownLetter
      }
    } else if (map.mark(at) === 'begins') {
      depth += instead === undefined ? 0 : 1
      const actual = actualText(map.text(at))
      if (actual === undefined || instead !== undefined) continue
      instead = actual
      depth = 0
      lacks = false
    } else if (map.mark(at) === 'ends' && instead !== undefined) {
      depth -= 1
      if (depth >= 0) continue
      letters.push(lacks ? markMissing(instead) : instead)
      instead = undefined
    }
  }
  if (instead !== undefined) letters.push(instead)
  return letters
}

/**
 * Gives what the properties of marked content say in the place of its glyphs (ISO 32000-1, 14.9.4); undefined where they say
 * nothing. Chromium writes it in hexadecimal digits, and a single letter of ASCII, like a bracket that is mirrored, as it is.
 */
function actualText(properties: string): string | undefined {
  const [, digits, literal] =
    /\/ActualText\s*(?:<([\dA-Fa-f]+)>|\(((?:\\[^]|[^\\()])*)\))/.exec(properties) ?? []
  if (digits !== undefined) return utf16(digits).replace(/^\uFEFF/, '')
  return literal === undefined ? undefined : PDFString.of(literal).decodeText()
}

const noFont: Font = { composite: false, letters: new Map() }

/** Glyph 0 of a composite font is the box for a letter that it lacks (ISO 32000-1, 9.7.6.3). */
const nameOf = (code: number, { composite, letters }: Font): string =>
  composite && code === 0 ? unknownLetter : (letters.get(code) ?? '')

function fontsOf(resources: PDFDict | undefined, known: Fonts): (name: string) => Font {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict)
  return (name) => {
    const dict = fonts?.lookupMaybe(PDFName.of(name.slice(1)), PDFDict)
    if (!dict) return noFont
    const font = known.get(dict) ?? read(dict)
    known.set(dict, font)
    return font
  }
}

function read(dict: PDFDict): Font {
  const composite = dict.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() === 'Type0'
  return { composite, letters: toUnicode(dict) ?? new Map<number, string>() }
}
