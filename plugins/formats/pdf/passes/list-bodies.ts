import type { Draft } from '../draft.ts'
import { createElement } from '../tree/create.ts'
import { elementsFrom, isElement } from '../tree/element.ts'
import type { Kid } from '../tree/element.ts'

/** Puts what an item holds besides its label into an LBody (ISO 14289-1, 7.2: LI contains only Lbl and LBody). */
export function listBodies({ file, root }: Draft): void {
  const elements = elementsFrom(root)
  for (const { kids } of elements.filter(({ role }) => role === 'L')) {
    for (const kid of kids.filter(isElement)) if (kid.role === 'NonStruct') kid.role = 'LI'
  }
  for (const item of elements.filter(({ role }) => role === 'LI')) {
    const labels = item.kids.filter(isLabel)
    const rest = item.kids.filter((kid) => !isLabel(kid))
    item.kids = rest.length > 0 ? [...labels, createElement(file, 'LBody', rest)] : labels
  }
}

const isLabel = (kid: Kid) => isElement(kid) && kid.role === 'Lbl'
