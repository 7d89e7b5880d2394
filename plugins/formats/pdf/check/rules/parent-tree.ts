import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { isAnnotation, isContent } from '../../tree/element.ts'
import type { Rule } from '../rule.ts'
import { dictAt } from '../entries.ts'
import type { Subject } from '../subject.ts'
import { structParent } from './links.ts'

/** The way back from what is painted to the tags. */
export const parentTree: Rule[] = [
  {
    name: 'content points to its element',
    clause: '7.1',
    faults: (subject) => {
      const numbers = numbersOf(subject)
      return subject.nodes.flatMap(({ element }) =>
        element.kids
          .filter(isContent)
          .filter(({ page, id }) => {
            const number = subject.sheets[page]?.page.node.get(PDFName.of('StructParents'))
            const list = subject.file.context.lookup(numbers.get(String(number)))
            return !(list instanceof PDFArray) || list.asArray()[id] !== element.ref
          })
          .map(({ page, id }) => `content ${id} of page ${page + 1} points elsewhere`),
      )
    },
  },
  {
    name: 'links point to their element',
    clause: '7.18.1',
    faults: (subject) => {
      const numbers = numbersOf(subject)
      return subject.nodes.flatMap(({ element }) =>
        element.kids
          .filter(isAnnotation)
          .filter(({ ref }) => {
            const number = subject.file.context.lookup(ref, PDFDict).get(structParent)
            return numbers.get(String(number)) !== element.ref
          })
          .map(({ page }) => `a link of page ${page + 1} points to another element`),
      )
    },
  },
]

/** The entries of the parent tree by their numbers. */
function numbersOf({ file, root }: Subject): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const read = (node: PDFDict | undefined) => {
    const numbers = node?.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
    numbers.forEach((entry, index) => {
      const value = numbers[index + 1]
      if (index % 2 === 0 && entry instanceof PDFNumber && value) found.set(String(entry), value)
    })
    const kids = node?.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []
    for (const kid of kids) read(file.context.lookup(kid, PDFDict))
  }
  read(dictAt(root?.dict, 'ParentTree'))
  return found
}
