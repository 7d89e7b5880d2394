import { isContent } from '../../tree/element.ts'
import type { Rule } from '../rule.ts'
import { nodesOf } from '../subject.ts'
import { holdsOnly, standsOnlyIn } from './containment.ts'

/** Lists. */
export const lists: Rule[] = [
  standsOnlyIn('7.2/17', 'LI', ['L']),
  standsOnlyIn('7.2/18', 'LBody', ['LI']),
  holdsOnly('7.2/19', 'L', ['L', 'LI', 'Caption']),
  holdsOnly('7.2/20', 'LI', ['Lbl', 'LBody']),
  {
    name: 'words are in elements for words',
    clause: '7.1',
    faults: (subject) =>
      nodesOf(subject, 'L', 'LI', 'Table', 'TR', 'THead', 'TBody', 'TFoot')
        .filter(({ element }) => element.kids.some(isContent))
        .map(({ element }) => `${element.role} contains words directly`),
  },
]
