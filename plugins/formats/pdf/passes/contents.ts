import { PDFName } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'
import { createElement } from '../tree/create.ts'
import { elementsFrom, isAnnotation, isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { addressOf, goesToId } from './links.ts'

/** Makes the list of links that is the page's contents a TOC, and each item a TOCI with a Reference (ISO 32000-1, 14.8.4.2). */
export function contents({ file, root }: Draft, { contents: ids }: PageFacts): void {
  if (ids.length === 0) return
  const list = elementsFrom(root).find((element) => element.role === 'L' && hasAll(element))
  if (!list) return
  list.role = 'TOC'
  list.dict.delete(PDFName.of('A'))
  for (const item of list.kids.filter(isElement)) {
    item.role = 'TOCI'
    item.kids = [createElement(file, 'Reference', item.kids)]
  }

  function hasAll(element: Element): boolean {
    const links = elementsFrom(element).flatMap(({ kids }) => kids.find(isAnnotation) ?? [])
    return (
      links.length === ids.length &&
      ids.every((id, index) => {
        const link = links[index]
        return link !== undefined && goesToId(addressOf(file, link), id)
      })
    )
  }
}
