import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import { kidsOf, nodesOf } from '../subject.ts'
import { textAt } from '../../tree/text-at.ts'
import type { Node, Subject } from '../subject.ts'
import { holdsOnly, standsOnlyIn } from './containment.ts'

const parts = ['THead', 'TBody', 'TFoot']

/** Tables: their parts, and a grid without holes in which each cell has its headers. */
export const tables: Rule[] = [
  holdsOnly('7.2/3', 'Table', ['TR', ...parts, 'Caption']),
  standsOnlyIn('7.2/4', 'TR', ['Table', ...parts]),
  standsOnlyIn('7.2/8', 'TH', ['TR']),
  standsOnlyIn('7.2/9', 'TD', ['TR']),
  holdsOnly('7.2/10', 'TR', ['TH', 'TD']),
  {
    name: 'cells do not overlap',
    clause: '7.2/15',
    faults: forGrids(({ overlap }) => when(overlap, 'two cells have the same place')),
  },
  {
    name: 'cells end with the table',
    clause: '7.2/41',
    faults: forGrids(({ widths, rows }) =>
      when(widths.length > rows, 'a cell extends below the last row'),
    ),
  },
  {
    name: 'rows are equally long',
    clause: '7.2/42',
    faults: forGrids(({ widths, rows }) =>
      when(
        new Set(widths.slice(0, rows)).size > 1,
        `rows have ${widths.slice(0, rows).join(', ')} cells`,
      ),
    ),
  },
  {
    name: 'header cells have a scope',
    clause: '7.5/1',
    faults: (subject) =>
      nodesOf(subject, 'TH')
        .filter((cell) => !attribute(cell, 'Scope'))
        .map(() => 'TH without Scope'),
  },
  {
    name: 'cells name headers that are there',
    clause: '7.5/2',
    faults: (subject) => {
      const known = new Set(subject.nodes.map(({ element }) => textAt(element.dict, 'ID')))
      return nodesOf(subject, 'TD', 'TH')
        .flatMap(headersOf)
        .filter((name) => !known.has(name))
        .map((name) => `there is no header ${name}`)
    },
  },
]

/** A table's number of rows, the length of each line of its grid, and whether cells fall on one another. */
interface Grid {
  rows: number
  widths: number[]
  overlap: boolean
}

function forGrids(faults: (grid: Grid) => string[]): (subject: Subject) => string[] {
  return (subject) => nodesOf(subject, 'Table').map(gridOf).flatMap(faults)
}

function gridOf(table: Node): Grid {
  const rows = rowsOf(table)
  const taken: boolean[][] = rows.map(() => [])
  let overlap = false
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of kidsOf(row)) {
      while (taken[top]?.[left]) left += 1
      const [height, width] = [span(cell, 'RowSpan'), span(cell, 'ColSpan')]
      for (let y = top; y < top + height; y++) {
        const line = (taken[y] ??= [])
        for (let x = left; x < left + width; x++) {
          if (line[x]) overlap = true
          line[x] = true
        }
      }
      left += width
    }
  })
  return { rows: rows.length, widths: taken.map(({ length }) => length), overlap }
}

function rowsOf(node: Node): Node[] {
  return kidsOf(node).flatMap((kid) => {
    if (kid.role === 'TR') return [kid]
    return parts.includes(kid.role ?? '') ? rowsOf(kid) : []
  })
}

function span(cell: Node, name: string): number {
  const found = attribute(cell, name)
  return found instanceof PDFNumber ? found.asNumber() : 1
}

function headersOf(cell: Node): string[] {
  const found = attribute(cell, 'Headers')
  if (!(found instanceof PDFArray)) return []
  return found
    .asArray()
    .map((name) =>
      name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : '',
    )
}

/** The value of an attribute of a cell, from whichever of its attribute dictionaries has it. */
function attribute({ element }: Node, name: string): PDFObject | undefined {
  const { dict } = element
  const found = dict.lookup(PDFName.of('A'))
  const all = found instanceof PDFArray ? found.asArray() : [found]
  for (const one of all) {
    const attributes = dict.context.lookup(one)
    const value = attributes instanceof PDFDict ? attributes.lookup(PDFName.of(name)) : undefined
    if (value) return value
  }
  return undefined
}
