import { artifacts } from '../content/marks.ts'
import { paintings } from '../content/paintings.ts'
import type { Draft } from '../draft.ts'
import { setAside } from '../set-aside.ts'
import { elementsFrom, isContent } from '../tree/element.ts'

/** Makes borders and backgrounds, which Chromium tags as content of their element, Layout artifacts (ISO 14289-1, 7.1). */
export function decoration(draft: Draft): void {
  const meant = elementsFrom(draft.root).filter(({ role }) => drawn.has(role))
  const contents = meant.flatMap(elementsFrom).flatMap(({ kids }) => kids.filter(isContent))
  const kept = new Set(contents.map(({ page, id }) => `${page}:${id}`))
  draft.sheets.forEach(({ map }, page) => {
    for (const { kind, owner } of paintings(map)) {
      if (kind !== 'path') kept.add(`${page}:${String(owner)}`)
    }
  })
  setAside(draft, artifacts.layout, (page, id) => !kept.has(`${page}:${id}`))
}

/** The roles whose meaning may lie in what is drawn. */
const drawn = new Set(['Figure', 'Formula', 'Lbl'])
