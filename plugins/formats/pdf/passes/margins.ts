import { artifacts, wrap } from '../content/marks.ts'
import { paintings } from '../content/paintings.ts'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'

/** Makes the text of a page's margins Pagination artifacts: the footer below, the header above (ISO 14289-1, 7.8). */
export function margins({ sheets }: Draft, { margins: { top, bottom } }: PageFacts): void {
  for (const sheet of sheets) {
    const height = sheet.page.getHeight()
    const inMargins = paintings(sheet.map).filter(
      ({ kind, owner, y }) =>
        kind === 'text' && owner === undefined && (y < bottom || y > height - top),
    )
    sheet.map = wrap(
      sheet.map,
      inMargins.map(({ from, to, y }) => ({
        from,
        to,
        beginning: y < bottom ? artifacts.footer : artifacts.header,
      })),
    )
  }
}
