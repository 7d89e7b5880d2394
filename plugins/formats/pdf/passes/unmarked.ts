import { artifacts, wrap } from '../content/marks.ts'
import { paintings } from '../content/paintings.ts'
import type { Draft } from '../draft.ts'

/** Makes Layout artifacts of all that is still painted outside marked content, so that nothing is unmarked (ISO 14289-1, 7.1). */
export function unmarked({ sheets }: Draft): void {
  for (const sheet of sheets) {
    const loose = paintings(sheet.map).filter(({ owner }) => owner === undefined)
    sheet.map = wrap(
      sheet.map,
      loose.map(({ from, to }) => ({ from, to, beginning: artifacts.layout })),
    )
  }
}
