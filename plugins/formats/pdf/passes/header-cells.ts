import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import { elementsFrom } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'

/** Numbers the names by which cells know their headers anew, from the top, and lists them for readers (ISO 14289-1, 7.5): Chromium's differ from run to run. */
export function headerCells({ file, root }: Draft): void {
  const { context } = file
  const elements = elementsFrom(root)
  const names = new Map<string, PDFString>()
  const listed: PDFObject[] = []
  for (const { dict, ref } of elements) {
    const old = textOf(dict.get(PDFName.of('ID')))
    if (old === undefined) continue
    const name = PDFString.of(`cell-${String(names.size + 1).padStart(4, '0')}`)
    names.set(old, name)
    dict.set(PDFName.of('ID'), name)
    listed.push(name, ref)
  }
  for (const element of elements) {
    for (const attributes of attributesOf(element)) {
      const headers = attributes.lookupMaybe(PDFName.of('Headers'), PDFArray)
      const renamed = headers?.asArray().flatMap((one) => names.get(textOf(one) ?? '') ?? [])
      if (renamed) attributes.set(PDFName.of('Headers'), context.obj(renamed))
    }
  }
  root.dict.delete(PDFName.of('IDTree'))
  if (listed.length > 0) {
    const limits = [listed[0], listed.at(-2)].filter((one) => one !== undefined)
    const leaf = context.register(context.obj({ Names: listed, Limits: limits }))
    root.dict.set(PDFName.of('IDTree'), context.register(context.obj({ Kids: [leaf] })))
  }

  function attributesOf({ dict }: Element): PDFDict[] {
    const found = dict.lookup(PDFName.of('A'))
    const all = found instanceof PDFArray ? found.asArray() : [found]
    return all.map((one) => context.lookup(one)).filter((one) => one instanceof PDFDict)
  }
}

function textOf(entry: PDFObject | undefined): string | undefined {
  const isText = entry instanceof PDFString || entry instanceof PDFHexString
  return isText ? entry.decodeText() : undefined
}
