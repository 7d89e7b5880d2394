import { markedBy } from '../../content/marks.ts'
import type { Owner } from '../../content/marks.ts'
import { paintings } from '../../content/paintings.ts'
import type { Operation } from '../../content/operations.ts'
import { isContent } from '../../tree/element.ts'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** What paints the pages. */
export const content: Rule[] = [
  {
    name: 'no artifact in content',
    clause: '7.1/1',
    faults: forBeginnings((owner, open) =>
      owner === 'artifact' && open.some((one) => typeof one === 'number')
        ? 'an artifact is inside content'
        : undefined,
    ),
  },
  {
    name: 'no content in artifacts',
    clause: '7.1/2',
    faults: forBeginnings((owner, open) =>
      typeof owner === 'number' && open.includes('artifact')
        ? `content ${owner} is inside an artifact`
        : undefined,
    ),
  },
  {
    name: 'everything is marked',
    clause: '7.1/3',
    faults: ({ sheets }) =>
      sheets.flatMap(({ operations }, page) =>
        paintings(operations)
          .filter(({ owner }) => owner === undefined)
          .map(({ kind }) => `page ${page + 1} has unmarked ${kind}`),
      ),
  },
  {
    name: 'content is in the tree',
    clause: '7.1/3',
    faults: (subject) => {
      const known = new Set(
        subject.nodes
          .flatMap(({ element }) => element.kids.filter(isContent))
          .map(({ page, id }) => `${page}:${id}`),
      )
      return forBeginnings((owner, _, page) =>
        typeof owner === 'number' && !known.has(`${page}:${owner}`)
          ? `content ${owner} is in no element`
          : undefined,
      )(subject)
    },
  },
  {
    name: 'marks begin and end',
    clause: '7.1',
    faults: ({ sheets }) =>
      sheets.flatMap(({ operations }, page) => {
        let depth = 0
        const early = operations.some(({ operator }) => {
          if (operator === 'BDC' || operator === 'BMC') depth += 1
          if (operator === 'EMC') depth -= 1
          return depth < 0
        })
        return when(early || depth !== 0, `page ${page + 1} has unbalanced marks`)
      }),
  },
]

type Look = (owner: Owner, open: Owner[], page: number) => string | undefined

/** Looks at each beginning of marked content: whose it is, and in whose it stands. */
function forBeginnings(look: Look): (subject: Subject) => string[] {
  return ({ sheets }) => sheets.flatMap(({ operations }, page) => lookAt(operations, page, look))
}

function lookAt(operations: Operation[], page: number, look: Look): string[] {
  const open: Owner[] = []
  return operations.flatMap(({ operator, operands }) => {
    if (operator === 'EMC') open.pop()
    if (operator !== 'BDC' && operator !== 'BMC') return []
    const owner = markedBy(operands)
    const fault = look(owner, open, page)
    open.push(owner)
    return fault === undefined ? [] : [`page ${page + 1}: ${fault}`]
  })
}
