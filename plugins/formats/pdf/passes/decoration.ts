import { artifacts, markedBy } from '../content/marks.ts'
import { paintings } from '../content/paintings.ts'
import type { Draft } from '../draft.ts'
import { elementsFrom, isContent } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'

/** Makes borders and backgrounds, which Chromium tags as content of their element, Layout artifacts (ISO 14289-1, 7.1). */
export function decoration({ root, sheets }: Draft): void {
  const all = elementsFrom(root)
  const meant = contentsOf(all.filter(({ role }) => drawn.has(role)).flatMap(elementsFrom))
  const kept = new Set<string>()
  sheets.forEach((sheet, page) => {
    for (const { kind, owner } of paintings(sheet.operations)) {
      if (kind !== 'path' || meant.has(`${page}:${String(owner)}`)) {
        kept.add(`${page}:${String(owner)}`)
      }
    }
    sheet.operations = sheet.operations.map((operation) => {
      const id = operation.operator === 'BDC' ? markedBy(operation.operands) : undefined
      return typeof id === 'number' && !kept.has(`${page}:${id}`) ? artifacts.layout : operation
    })
  })
  for (const element of all) {
    element.kids = element.kids.filter(
      (kid) => !isContent(kid) || kept.has(`${kid.page}:${kid.id}`),
    )
  }
}

/** The roles whose meaning may lie in what is drawn. */
const drawn = new Set(['Figure', 'Formula', 'Lbl'])

function contentsOf(elements: Element[]): Set<string> {
  const contents = elements.flatMap(({ kids }) => kids.filter(isContent))
  return new Set(contents.map(({ page, id }) => `${page}:${id}`))
}
