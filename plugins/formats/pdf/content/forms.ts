import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { decoded } from '../pdf-file.ts'
import { identity, matrixOf } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import type { PageMap } from './page-map.ts'
import { scan } from './scan.ts'

/** A form: the map of what paints it, the resources that it names, and its own transformation. */
export interface Form {
  map: PageMap
  resources: PDFDict | undefined
  matrix: Matrix
}

/** A form of some resources (ISO 32000-1, 8.10): transparent parts of a page are painted through one. */
export function formNamed(resources: PDFDict | undefined, name: string): Form | undefined {
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const form = objects?.lookup(PDFName.of(name.slice(1)))
  if (!(form instanceof PDFRawStream)) return undefined
  if (form.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return undefined
  const matrix = form.dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)
  return {
    map: scan(decoded(form)),
    resources: form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources,
    matrix: matrix ? matrixOf(matrix.asArray().map((one) => Number(String(one)))) : identity,
  }
}
