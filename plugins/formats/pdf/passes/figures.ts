import { PDFName } from '@cantoo/pdf-lib'
import { artifacts } from '../content/marks.ts'
import { pageText } from '../content/marked-text.ts'
import { textReader } from '../content/text-reader.ts'
import type { Fonts } from '../content/text-reader.ts'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'
import type { Report } from '../faults.ts'
import { setAside } from '../set-aside.ts'
import { elementsFrom, isContent, isElement } from '../tree/element.ts'
import type { Content, Element } from '../tree/element.ts'

/** Makes the frame around a picture and its caption a Div: only a picture itself is a Figure, with its Alt (ISO 14289-1, 7.3). */
export function figures(draft: Draft, _: PageFacts, report: Report): void {
  const elements = elementsFrom(draft.root)
  const nameless = elements.filter(
    ({ role, dict }) => role === 'Figure' && !dict.has(PDFName.of('Alt')),
  )
  if (nameless.length === 0) return
  const textOf = textsOf(draft)
  const spaces = new Set<string>()
  for (const element of nameless) {
    if (element.kids.some(isElement)) {
      element.role = 'Div'
      for (const content of contentsBetween(element)) {
        if (textOf(content)?.trim() === '') spaces.add(`${content.page}:${content.id}`)
      }
    } else report(undescribed(wordsOf(textOf, elements.slice(elements.indexOf(element) + 1))))
  }
  // The space between a picture and its caption would become a paragraph of nothing.
  setAside(draft, artifacts.layout, (page, id) => spaces.has(`${page}:${id}`))
}

const undescribed = (words: string | undefined) => ({
  what: 'A picture has no description for people who cannot see it.',
  remedy: 'Give it alt="…", or alt="" if it is only decoration.',
  ...(words !== undefined && { words }),
})

type TextOf = (content: Content) => string | undefined

function textsOf({ sheets }: Draft): TextOf {
  const fonts: Fonts = new Map()
  const texts = sheets.map(
    ({ page, map }) => pageText(map, textReader(page.node.Resources(), map, fonts)).marked,
  )
  return ({ page, id }) => texts[page]?.get(id)
}

/** What a frame holds beside its pictures, its caption and other blocks. */
const contentsBetween = ({ kids }: Element): Content[] =>
  kids.flatMap((kid) => {
    if (isContent(kid)) return [kid]
    return isElement(kid) && kid.role === 'NonStruct' ? kid.kids.filter(isContent) : []
  })

/** The words of the first of these elements that has any. */
function wordsOf(textOf: TextOf, elements: Element[]): string | undefined {
  return elements
    .map(({ kids }) =>
      kids
        .filter(isContent)
        .map((content) => textOf(content) ?? '')
        .join('')
        .trim(),
    )
    .find((text) => text !== '')
}
