import { boxAround, cut } from '../content/box.ts'
import { boxesOfPages } from '../content/boxes-of-pages.ts'
import type { Draft } from '../draft.ts'
import { contentsOf, elementsFrom, isElement } from '../tree/element.ts'
import { setLayout } from '../tree/layout.ts'

/**
 * Says where each picture is, and that it is a block where no words are beside it (ISO 32000-1, 14.8.5.4): pdf.js, and
 * the screen readers that read what it shows, speak no picture without its BBox. A picture that paints nothing on the
 * paper gets none, and the check finds it.
 */
export function figureBoxes({ file, root, sheets }: Draft): void {
  const boxesOf = boxesOfPages(sheets)
  for (const parent of elementsFrom(root)) {
    const alone = parent.kids.every((kid) => isElement(kid) && kid.role === 'Figure')
    for (const figure of parent.kids.filter(isElement)) {
      if (figure.role !== 'Figure') continue
      const [first, ...others] = contentsOf(figure)
      const sheet = first && sheets[first.page]
      if (!sheet) continue
      const onPage = [first, ...others].filter(({ page }) => page === first.page)
      const box = boxAround(onPage.map(({ page, id }) => boxesOf(page).get(id)))
      const { width, height } = sheet.page.getSize()
      const onPaper = box && cut(box, [0, 0, width, height])
      if (onPaper) setLayout(file, figure, { BBox: onPaper, ...(alone && { Placement: 'Block' }) })
    }
  }
}
