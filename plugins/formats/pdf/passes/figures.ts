import { PDFName } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import { elementsFrom, isElement } from '../tree/element.ts'

/** Makes the frame around a picture and its caption a Div: only a picture itself is a Figure, with its Alt (ISO 14289-1, 7.3). */
export function figures({ root }: Draft): void {
  for (const element of elementsFrom(root)) {
    if (element.role !== 'Figure' || element.dict.has(PDFName.of('Alt'))) continue
    if (!element.kids.some(isElement)) {
      throw new Error(
        'A picture has no description for people who cannot see it. Give it alt="…", or alt="" if it is only decoration.',
      )
    }
    element.role = 'Div'
  }
}
