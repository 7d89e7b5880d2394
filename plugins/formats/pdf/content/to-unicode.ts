import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { decoded } from '../pdf-file.ts'
import type { PDFDocument } from '@cantoo/pdf-lib'

/** Reads which text each code of a font stands for (ISO 32000-1, 9.10.3); undefined where the font does not tell. */
export function toUnicode(font: PDFDict): Map<number, string> | undefined {
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return undefined
  return readMap(textOf(stream))
}

/** Lets `change` give each font's table of what its codes mean, as the text that the file has for it. */
export function changeToUnicode({ context }: PDFDocument, change: (table: string) => string): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined
    const stream = context.lookup(ref)
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const table = textOf(stream)
    const changed = change(table)
    if (changed !== table) context.assign(ref, context.flateStream(Buffer.from(changed, 'latin1')))
  }
}

const textOf = (stream: PDFRawStream): string => Buffer.from(decoded(stream)).toString('latin1')

/** Reads the text of a ToUnicode table: which text each code stands for. */
export function readMap(text: string): Map<number, string> {
  const map = new Map<number, string>()
  for (const [, lines = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', value = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      map.set(parseInt(code, 16), utf16(value))
    }
  }
  for (const [, lines = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first = '', last = '', value = ''] of lines.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      const start = parseInt(first, 16)
      for (let code = start; code <= parseInt(last, 16); code++) {
        const unit = parseInt(value.slice(-4), 16) + code - start
        map.set(code, utf16(value.slice(0, -4)) + String.fromCharCode(unit))
      }
    }
  }
  return map
}

/** Gives the text that hexadecimal digits stand for, four a unit (UTF-16). */
export function utf16(digits: string): string {
  const units = digits.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => parseInt(unit, 16)))
}
