import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import type { Element, Kid } from './element.ts'

const [K, S, Pg, Type] = ['K', 'S', 'Pg', 'Type'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName,
]

/** Reads a file's structure tree; its root comes as an element too. Throws where there is none, or where it is broken. */
export function readTree(file: PDFDocument): Element {
  const ref = file.catalog.get(PDFName.of('StructTreeRoot'))
  const dict = file.context.lookup(ref)
  if (!(ref instanceof PDFRef && dict instanceof PDFDict)) {
    throw new Error('The printed file has no structure tree. Print it with `tagged: true`.')
  }
  const pages = new Map(file.getPages().map((page, index) => [page.ref.toString(), index]))
  return read(ref, dict, -1)

  function read(ref: PDFRef, dict: PDFDict, pageAbove: number): Element {
    const page = pageOf(dict, pageAbove)
    const role = dict.lookupMaybe(S, PDFName)?.decodeText() ?? 'StructTreeRoot'
    return { kind: 'element', role, dict, ref, kids: listOf(dict.get(K)).map(kid) }

    function kid(entry: PDFObject): Kid {
      const found = file.context.lookup(entry)
      if (found instanceof PDFNumber) return { kind: 'content', page, id: found.asNumber() }
      if (!(found instanceof PDFDict))
        throw new Error(`The structure tree breaks off under ${role}.`)
      switch (found.lookupMaybe(Type, PDFName)?.decodeText()) {
        case 'MCR':
          if (found.has(PDFName.of('Stm'))) throw new Error(inXObject)
          return {
            kind: 'content',
            page: pageOf(found, page),
            id: found.lookup(PDFName.of('MCID'), PDFNumber).asNumber(),
          }
        case 'OBJR':
          return {
            kind: 'annotation',
            page: pageOf(found, page),
            ref: found.get(PDFName.of('Obj')) as PDFRef,
          }
        default:
          if (!(entry instanceof PDFRef)) throw new Error(`An element under ${role} has no number.`)
          return read(entry, found, page)
      }
    }
  }

  function pageOf(dict: PDFDict, otherwise: number): number {
    return pages.get(String(dict.get(Pg))) ?? otherwise
  }

  function listOf(entry: PDFObject | undefined): PDFObject[] {
    if (entry === undefined) return []
    const found = file.context.lookup(entry)
    return found instanceof PDFArray ? found.asArray() : [entry]
  }
}

const inXObject =
  'Some words are in a separate group, which readers of the PDF may miss. Remove "opacity", "filter" and "mix-blend-mode" from the text.'
