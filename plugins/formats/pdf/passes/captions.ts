import type { Draft } from '../draft.ts'
import { elementsFrom, isElement } from '../tree/element.ts'

/**
 * Makes what holds a picture and its caption a Sect: PDF 2.0 looks through a Div, and allows no Caption in the Document or in an
 * Art (ISO 32005, table 5).
 */
export function captions({ root }: Draft): void {
  for (const element of elementsFrom(root))
    if (
      element.role === 'Div' &&
      element.kids.some((kid) => isElement(kid) && kid.role === 'Caption')
    )
      element.role = 'Sect'
}
