import type { Owner } from '../../content/owner.ts'
import { paintings } from '../../content/paintings.ts'
import type { PageMap } from '../../content/page-map.ts'
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
      sheets.flatMap(({ map }, page) =>
        paintings(map)
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
      sheets.flatMap(({ map }, page) => {
        let depth = 0
        let early = false
        for (const at of map.marks) {
          depth += map.mark(at) === 'begins' ? 1 : -1
          early ||= depth < 0
        }
        return when(early || depth !== 0, `page ${page + 1} has unbalanced marks`)
      }),
  },
]

type Look = (owner: Owner, open: Owner[], page: number) => string | undefined

/** Looks at each beginning of marked content: whose it is, and in whose it stands. */
function forBeginnings(look: Look): (subject: Subject) => string[] {
  return ({ sheets }) => sheets.flatMap(({ map }, page) => lookAt(map, page, look))
}

function lookAt(map: PageMap, page: number, look: Look): string[] {
  const open: Owner[] = []
  return map.marks.flatMap((at) => {
    if (map.mark(at) === 'ends') {
      open.pop()
      return []
    }
    const owner = map.owner(at)
    const fault = look(owner, open, page)
    open.push(owner)
    return fault === undefined ? [] : [`page ${page + 1}: ${fault}`]
  })
}
