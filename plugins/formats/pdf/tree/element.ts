import type { PDFDict, PDFRef } from '@cantoo/pdf-lib'

/** An element of the structure tree (ISO 32000-1, 14.7.2): its role, its entry in the file, and what it holds in reading order. */
export interface Element {
  kind: 'element'
  role: string
  dict: PDFDict
  ref: PDFRef
  kids: Kid[]
}

/** Marked content of a page that an element holds; pages count from 0. */
export interface Content {
  kind: 'content'
  page: number
  id: number
}

/** An annotation of a page that an element holds. */
export interface Annotation {
  kind: 'annotation'
  page: number
  ref: PDFRef
}

export type Kid = Element | Content | Annotation

export const isElement = (kid: Kid): kid is Element => kid.kind === 'element'
export const isContent = (kid: Kid): kid is Content => kid.kind === 'content'
export const isAnnotation = (kid: Kid): kid is Annotation => kid.kind === 'annotation'

/** Gives an element and all below it, in reading order. */
export function elementsFrom(element: Element): Element[] {
  const found: Element[] = []
  collect(element, found)
  return found
}

function collect(element: Element, found: Element[]): void {
  found.push(element)
  for (const kid of element.kids) if (isElement(kid)) collect(kid, found)
}

/** Gives the marked content that an element and those below it hold, in reading order. */
export function contentsOf(element: Element): Content[] {
  return elementsFrom(element).flatMap(({ kids }) => kids.filter(isContent))
}

/** Puts in place of each element below `element` what `change` gives for it, the lowest first. */
export function replaceBelow(
  element: Element,
  change: (kid: Element, parent: Element) => Kid[],
): void {
  element.kids = element.kids.flatMap((kid) => {
    if (!isElement(kid)) return [kid]
    replaceBelow(kid, change)
    return change(kid, element)
  })
}
