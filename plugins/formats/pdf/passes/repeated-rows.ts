import { artifacts } from '../content/marks.ts'
import { operatorNamed } from '../content/operators.ts'
import type { Owner } from '../content/owner.ts'
import type { PageMap } from '../content/page-map.ts'
import type { Draft } from '../draft.ts'
import { setAside } from '../set-aside.ts'
import { elementsFrom, isContent } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'

/**
 * Makes the rows that a long table repeats on each page, its head and foot, Pagination artifacts from the second page
 * on: Chromium tags them as words of the same cells, which would be read again and again (ISO 14289-1, 7.5 and 7.8).
 */
export function repeatedRows(draft: Draft): void {
  const rows = elementsFrom(draft.root).filter(
    (row) => row.role === 'TR' && pagesOf(row).length > 1,
  )
  if (rows.length === 0) return
  const shown = draft.sheets.map(({ map }) => textsOf(map))
  const repeated = new Set<string>()
  for (const row of rows) {
    const [first = '', ...others] = pagesOf(row).map((page) => textOn(row, page))
    if (first === '' || !others.every((text) => text === first)) continue
    const [, ...later] = pagesOf(row)
    for (const { page, id } of contentsOf(row)) {
      if (later.includes(page)) repeated.add(`${page}:${id}`)
    }
  }
  setAside(draft, artifacts.repeated, (page, id) => repeated.has(`${page}:${id}`))

  function textOn(row: Element, page: number): string {
    const own = contentsOf(row).filter((content) => content.page === page)
    return own.map(({ id }) => shown[page]?.get(id) ?? '').join('\n')
  }
}

const contentsOf = (row: Element) => elementsFrom(row).flatMap(({ kids }) => kids.filter(isContent))

const pagesOf = (row: Element) => [...new Set(contentsOf(row).map(({ page }) => page))]

const shows = [operatorNamed('Tj'), operatorNamed('TJ')]

/** Gives the strings that a page shows by their marked content, in the font's own codes. */
function textsOf(map: PageMap): Map<Owner, string> {
  const texts = new Map<Owner, string>()
  const open: Owner[] = []
  for (let at = 0; at < map.count; at++) {
    if (map.mark(at) === 'begins') open.push(map.owner(at))
    else if (map.mark(at) === 'ends') open.pop()
    else if (shows.includes(map.kind(at))) {
      const owner = open.findLast((one) => one !== undefined)
      texts.set(owner, (texts.get(owner) ?? '') + map.text(at))
    }
  }
  return texts
}
