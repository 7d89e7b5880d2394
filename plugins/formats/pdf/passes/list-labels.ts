import { beginContent, wrap } from '../content/marks.ts'
import type { Wrapping } from '../content/marks.ts'
import { paintings } from '../content/paintings.ts'
import type { Draft } from '../draft.ts'
import { elementsFrom, isContent, isElement } from '../tree/element.ts'
import type { Content, Element } from '../tree/element.ts'
import { createElement } from '../tree/create.ts'

/** Makes the number or bullet that Chromium paints, untagged, just before an item's first words its Lbl (ISO 14289-1, 7.6). */
export function listLabels({ file, root, sheets }: Draft): void {
  const items = new Map<string, Element>()
  for (const item of elementsFrom(root).filter(({ role }) => role === 'LI')) {
    const first = firstContent(item)
    const labelled = item.kids.some((kid) => isElement(kid) && kid.role === 'Lbl')
    if (first && !labelled) items.set(`${first.page}:${first.id}`, item)
  }
  sheets.forEach((sheet, page) => {
    const painted = paintings(sheet.map)
    let free = Math.max(-1, ...painted.map(({ owner }) => (typeof owner === 'number' ? owner : -1)))
    const wrappings = painted.flatMap(({ kind, owner, from, to }, index): Wrapping[] => {
      const item = items.get(`${page}:${String(painted[index + 1]?.owner)}`)
      if (kind !== 'text' || owner !== undefined || !item) return []
      free += 1
      item.kids.unshift(createElement(file, 'Lbl', [{ kind: 'content', page, id: free }]))
      return [{ from, to, beginning: beginContent('Lbl', free) }]
    })
    sheet.map = wrap(sheet.map, wrappings)
  })
  for (const list of elementsFrom(root).filter(({ role }) => role === 'L')) numbering(list)

  function numbering({ dict, kids }: Element): void {
    const labels = kids.some(
      (item) => isElement(item) && item.kids.some((kid) => isElement(kid) && kid.role === 'Lbl'),
    )
    const name = file.context.obj('A')
    if (labels && !dict.has(name)) {
      dict.set(name, file.context.obj({ O: 'List', ListNumbering: 'Decimal' }))
    }
  }
}

function firstContent({ kids }: Element): Content | undefined {
  for (const kid of kids) {
    if (isContent(kid)) return kid
    const below = isElement(kid) ? firstContent(kid) : undefined
    if (below) return below
  }
  return undefined
}
