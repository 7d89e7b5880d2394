import { PDFDict, PDFName, PDFNull, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'
import { elementsFrom, isContent, isElement } from './element.ts'
import type { Element, Kid } from './element.ts'

const entry = (name: string) => PDFName.of(name)

/**
 * Writes a structure tree into its file, with a new parent tree (ISO 32000-1, 14.7.4.4): pages have the first
 * numbers, annotations those after. `before` are the elements that the file had; those no longer in the tree go.
 */
export function writeTree(file: PDFDocument, root: Element, before: Element[]): void {
  const { context } = file
  const pages = file.getPages()
  const parents: (PDFRef | PDFRef[])[] = pages.map(() => [])
  pages.forEach(({ node }, index) => {
    node.set(entry('StructParents'), PDFNumber.of(index))
  })
  write(root)
  const kept = new Set(elementsFrom(root).map(({ ref }) => ref.toString()))
  for (const { ref } of before) if (!kept.has(ref.toString())) context.delete(ref)
  writeParentTree()

  function write(element: Element): void {
    const { role, dict, ref, kids } = element
    const page = kids.find(isContent)?.page
    if (element !== root) {
      dict.set(entry('S'), entry(role))
      if (page === undefined) dict.delete(entry('Pg'))
      else dict.set(entry('Pg'), refOf(page))
    }
    dict.set(entry('K'), context.obj(kids.map((kid) => writeKid(kid, element, page))))
    for (const kid of kids.filter(isElement)) {
      kid.dict.set(entry('P'), ref)
      write(kid)
    }
  }

  function writeKid(kid: Kid, { ref }: Element, page: number | undefined): PDFObject {
    if (isElement(kid)) return kid.ref
    if (kid.kind === 'annotation') {
      context.lookup(kid.ref, PDFDict).set(entry('StructParent'), PDFNumber.of(parents.length))
      parents.push(ref)
      return context.obj({ Type: 'OBJR', Obj: kid.ref, Pg: refOf(kid.page) })
    }
    const ofPage = parents[kid.page]
    if (Array.isArray(ofPage)) ofPage[kid.id] = ref
    if (kid.page === page) return PDFNumber.of(kid.id)
    return context.obj({ Type: 'MCR', Pg: refOf(kid.page), MCID: kid.id })
  }

  function refOf(page: number): PDFRef {
    const found = pages[page]
    if (!found) throw new Error('The structure tree names a page that is not in the file.')
    return found.ref
  }

  function writeParentTree(): void {
    const numbers = parents.flatMap((one, number) => [
      PDFNumber.of(number),
      Array.isArray(one) ? context.obj(Array.from(one, (ref?: PDFRef) => ref ?? PDFNull)) : one,
    ])
    const old = root.dict.get(entry('ParentTree'))
    const tree = context.obj({ Nums: numbers })
    if (old instanceof PDFRef) context.assign(old, tree)
    else root.dict.set(entry('ParentTree'), context.register(tree))
    root.dict.set(entry('ParentTreeNextKey'), PDFNumber.of(parents.length))
  }
}
