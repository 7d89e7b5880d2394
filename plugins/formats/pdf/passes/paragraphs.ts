import type { Draft } from '../draft.ts'
import { createElement } from '../tree/create.ts'
import { elementsFrom, isElement } from '../tree/element.ts'
import type { Element, Kid } from '../tree/element.ts'
import { holdsText, isInline } from '../tree/roles.ts'

/** Puts words that stand loose in a part of the document into paragraphs (ISO 14289-1, 7.1; ISO 32000-1, 14.8.4.3). */
export function paragraphs({ file, root }: Draft): void {
  elementsFrom(root).forEach(gather)

  function gather(element: Element): void {
    if (element.role === 'Figure' || holdsText(element.role)) return
    let paragraph: Element | undefined
    element.kids = element.kids.flatMap((kid) => {
      if (!isLoose(kid)) {
        paragraph = undefined
        return [kid]
      }
      paragraph?.kids.push(kid)
      if (paragraph) return []
      paragraph = createElement(file, 'P', [kid])
      return [paragraph]
    })
  }
}

const isLoose = (kid: Kid) => !isElement(kid) || isInline(kid.role)
