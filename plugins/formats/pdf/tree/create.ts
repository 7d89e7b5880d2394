import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Element, Kid } from './element.ts'

/** Makes a new element for a file's structure tree. */
export function createElement({ context }: PDFDocument, role: string, kids: Kid[]): Element {
  const dict = context.obj({ Type: 'StructElem', S: role })
  return { kind: 'element', role, dict, ref: context.register(dict), kids }
}
