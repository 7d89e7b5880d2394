import { PDFName } from '@cantoo/pdf-lib'
import { markedText } from '../content/marked-text.ts'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'
import type { Report } from '../faults.ts'
import { elementsFrom, isContent, isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'

/** Makes the frame around a picture and its caption a Div: only a picture itself is a Figure, with its Alt (ISO 14289-1, 7.3). */
export function figures(draft: Draft, _: PageFacts, report: Report): void {
  const elements = elementsFrom(draft.root)
  elements.forEach((element, index) => {
    if (element.role !== 'Figure' || element.dict.has(PDFName.of('Alt'))) return
    if (element.kids.some(isElement)) element.role = 'Div'
    else report(undescribed(wordsOf(draft, elements.slice(index + 1))))
  })
}

const undescribed = (words: string | undefined) => ({
  what: 'A picture has no description for people who cannot see it.',
  remedy: 'Give it alt="…", or alt="" if it is only decoration.',
  ...(words !== undefined && { words }),
})

/** The words of the first of these elements that has any. */
function wordsOf({ sheets }: Draft, elements: Element[]): string | undefined {
  const texts = sheets.map(({ page, operations }) => markedText(page, operations))
  return elements
    .map(({ kids }) =>
      kids
        .filter(isContent)
        .map(({ page, id }) => texts[page]?.get(id) ?? '')
        .join('')
        .trim(),
    )
    .find((text) => text !== '')
}
