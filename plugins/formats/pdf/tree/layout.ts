import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Box } from '../content/box.ts'
import type { Element } from './element.ts'

const A = PDFName.of('A')

/** Layout attributes of an element (ISO 32000-1, 14.8.5.4): its box in pt, and whether it is a block of its own. */
export interface Layout {
  BBox: Box
  Placement?: 'Block' | 'Inline'
}

/** Gives an element layout attributes, beside those that it has of other owners. */
export function setLayout({ context }: PDFDocument, { dict }: Element, layout: Layout): void {
  const { BBox, Placement } = layout
  const attributes = context.obj({
    O: 'Layout',
    BBox: BBox.map((edge) => Math.round(edge * 100) / 100),
    ...(Placement ? { Placement } : {}),
  })
  const others = attributesOf(dict).filter((one) => !isLayout(one))
  dict.set(A, others.length === 0 ? attributes : context.obj([...others, attributes]))
}

/** Gives the BBox of an element; undefined where it has none, or one that is no rectangle. */
export function bboxOf({ dict }: Element): Box | undefined {
  const found = attributesOf(dict).find(isLayout)?.lookup(PDFName.of('BBox'))
  if (!(found instanceof PDFArray) || found.size() !== 4) return undefined
  const edges = found.asArray().map((edge) => (edge instanceof PDFNumber ? edge.asNumber() : NaN))
  return edges.some(Number.isNaN) ? undefined : (edges as Box)
}

const isLayout = (attributes: PDFDict): boolean =>
  attributes.lookup(PDFName.of('O'))?.toString() === '/Layout'

function attributesOf(dict: PDFDict): PDFDict[] {
  const found = dict.lookup(A)
  const all = found instanceof PDFArray ? found.asArray().map((_, at) => found.lookup(at)) : [found]
  return all.filter((one) => one instanceof PDFDict)
}
