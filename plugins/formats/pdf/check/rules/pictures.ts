import { boxAround } from '../../content/box.ts'
import { boxesOfPages } from '../../content/boxes-of-pages.ts'
import { contentsOf } from '../../tree/element.ts'
import { bboxOf } from '../../tree/layout.ts'
import type { Rule } from '../rule.ts'
import { nodesOf } from '../subject.ts'
import type { Node, Subject } from '../subject.ts'
import { textAt } from '../../tree/text-at.ts'

/** Pictures and notes. */
export const pictures: Rule[] = [
  {
    name: 'pictures have descriptions',
    clause: '7.3/1',
    faults: (subject) =>
      nodesOf(subject, 'Figure', 'Formula')
        .filter(
          ({ element: { dict } }) =>
            !textAt(dict, 'Alt') && textAt(dict, 'ActualText') === undefined,
        )
        .map(({ element }) => `${element.role} without Alt`),
  },
  {
    name: 'pictures say where they are',
    // Not a rule of veraPDF: ISO 32000-1, 14.8.5.4.3 asks for the BBox of every figure.
    clause: '7.1',
    faults: (subject) => nodesOf(subject, 'Figure', 'Formula').flatMap(boxFaults(subject)),
  },
  {
    name: 'notes have names',
    clause: '7.9/1',
    faults: (subject) =>
      nodesOf(subject, 'Note')
        .filter(({ element }) => !textAt(element.dict, 'ID'))
        .map(() => 'Note without ID'),
  },
]

/** How far a box may be from what its picture paints, in pt. */
const tolerance = 1

function boxFaults({ sheets }: Subject): (node: Node) => string[] {
  const painted = boxesOfPages(sheets)
  return ({ element }) => {
    const box = bboxOf(element)
    if (!box) return [`${element.role} without BBox`]
    const [left, bottom, right, top] = box
    if (left >= right || bottom >= top) return [`${element.role} with an empty BBox`]
    const [first, ...others] = contentsOf(element)
    const sheet = first && sheets[first.page]
    if (!sheet) return []
    const { width, height } = sheet.page.getSize()
    if (left < 0 || bottom < 0 || right > width || top > height)
      return [`${element.role} with a BBox off its page`]
    const onPage = [first, ...others].filter(({ page }) => page === first.page)
    const paints = boxAround(onPage.map(({ page, id }) => painted(page).get(id)))
    const covers =
      !paints ||
      (left <= Math.max(paints[0], 0) + tolerance &&
        bottom <= Math.max(paints[1], 0) + tolerance &&
        right >= Math.min(paints[2], width) - tolerance &&
        top >= Math.min(paints[3], height) - tolerance)
    return covers ? [] : [`${element.role} with a BBox that does not hold it`]
  }
}
