import { PDFName } from '@cantoo/pdf-lib'
import { isContent } from '../../tree/element.ts'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'

/** The structure tree as a whole. */
export const tree: Rule[] = [
  {
    name: 'structure tree',
    clause: '7.1/11',
    faults: ({ root }) => when(!root, 'has no structure tree that can be read'),
  },
  {
    name: 'one document',
    clause: '7.1',
    faults: ({ root, nodes }) => {
      const tops = nodes.filter(({ parent }) => !parent).map(({ role }) => role)
      return when(
        root !== undefined && (tops.length !== 1 || tops[0] !== 'Document'),
        `has ${tops.join(', ')} at the top, not one Document`,
      )
    },
  },
  {
    name: 'elements name their parents',
    clause: '7.1/12',
    faults: ({ root, nodes }) =>
      nodes
        .filter(
          ({ element, parent }) =>
            element.dict.get(PDFName.of('P')) !== (parent?.element ?? root)?.ref,
        )
        .map(({ element }) => `${element.role} names another parent`),
  },
  {
    name: 'no empty elements',
    clause: '7.1',
    faults: ({ nodes }) =>
      nodes
        .filter(({ role, element }) => element.kids.length === 0 && role !== 'TD' && role !== 'TH')
        .map(({ element }) => `${element.role} is empty`),
  },
  {
    name: 'content appears once',
    clause: '7.1',
    faults: ({ nodes }) => {
      const seen = new Set<string>()
      return nodes
        .flatMap(({ element }) => element.kids.filter(isContent))
        .map(({ page, id }) => `content ${id} of page ${page + 1}`)
        .filter((name) => seen.has(name) || !seen.add(name))
        .map((name) => `${name} appears twice`)
    },
  },
]
