import type { Draft } from '../draft.ts'
import { createElement } from '../tree/create.ts'
import { elementsFrom, isElement } from '../tree/element.ts'
import type { Element, Kid } from '../tree/element.ts'
import { holdsText, isInline } from '../tree/roles.ts'

/** Puts loose words in a part of the document, or in a picture's caption, into paragraphs (ISO 14289-1, 7.1; ISO 32000-1, 14.8.4.3). */
export function paragraphs({ file, root }: Draft): void {
  const elements = elementsFrom(root)
  const inTables = new Set(elements.flatMap(({ role, kids }) => (role === 'Table' ? kids : [])))
  elements.forEach(gather)

  function gather(element: Element): void {
    const ofPicture = element.role === 'Caption' && !inTables.has(element)
    if (element.role === 'Figure' || (holdsText(element.role) && !ofPicture)) return
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
