import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import { nodesOf } from '../subject.ts'

const levels = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6']

/** Headings. */
export const headings: Rule[] = [
  {
    name: 'headings skip no level',
    clause: '7.4.2/1',
    faults: (subject) => {
      const found = nodesOf(subject, ...levels).map(({ role }) => Number(role?.slice(1)))
      return found.flatMap((level, index) => {
        const before = found[index - 1] ?? 0
        return when(level > before + 1, `H${level} follows H${before}`)
      })
    },
  },
  {
    name: 'headings of one kind',
    clause: '7.4.4/2',
    faults: (subject) =>
      when(
        nodesOf(subject, 'H').length > 0 && nodesOf(subject, ...levels).length > 0,
        'has both H and headings with a level',
      ),
  },
]
