import { markedBy } from './content/marks.ts'
import type { Operation } from './content/operations.ts'
import type { Draft } from './draft.ts'
import { elementsFrom, isContent } from './tree/element.ts'

/** Makes marked content an artifact and takes it out of the structure tree, wherever `chosen` holds for its page and MCID. */
export function setAside(
  { root, sheets }: Draft,
  artifact: Operation,
  chosen: (page: number, id: number) => boolean,
): void {
  sheets.forEach((sheet, page) => {
    sheet.operations = sheet.operations.map((operation) => {
      const id = operation.operator === 'BDC' ? markedBy(operation.operands) : undefined
      return typeof id === 'number' && chosen(page, id) ? artifact : operation
    })
  })
  for (const element of elementsFrom(root)) {
    element.kids = element.kids.filter((kid) => !isContent(kid) || !chosen(kid.page, kid.id))
  }
}
