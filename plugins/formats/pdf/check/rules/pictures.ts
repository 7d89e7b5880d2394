import type { Rule } from '../rule.ts'
import { nodesOf } from '../subject.ts'
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
    name: 'notes have names',
    clause: '7.9/1',
    faults: (subject) =>
      nodesOf(subject, 'Note')
        .filter(({ element }) => !textAt(element.dict, 'ID'))
        .map(() => 'Note without ID'),
  },
]
