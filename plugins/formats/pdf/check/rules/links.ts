import { PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { isAnnotation } from '../../tree/element.ts'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import { dictAt, nameAt, valueAt } from '../entries.ts'
import { nodesOf } from '../subject.ts'
import { textAt } from '../../tree/text-at.ts'
import type { Subject } from '../subject.ts'

/** Links and other annotations. */
export const links: Rule[] = [
  {
    name: 'the tab key follows the tags',
    clause: '7.18.3/1',
    faults: ({ sheets }) =>
      sheets.flatMap(({ page: { node } }, index) =>
        when(
          (node.Annots()?.size() ?? 0) > 0 && valueAt(node, 'Tabs') !== '/S',
          `page ${index + 1} has a different order`,
        ),
      ),
  },
  {
    name: 'links are in Link',
    clause: '7.18.5/1',
    faults: (subject) => {
      const held = new Map(
        subject.nodes.flatMap(({ element, role }) =>
          element.kids.filter(isAnnotation).map(({ ref }) => [ref.toString(), role] as const),
        ),
      )
      return annotationsOf(subject)
        .map(({ ref }) => held.get(ref.toString()))
        .filter((role) => role !== 'Link')
        .map((role) => `a link is in ${role ?? 'no element'}`)
    },
  },
  {
    name: 'links say where they go',
    clause: '7.18.5/2',
    faults: (subject) =>
      annotationsOf(subject)
        .filter(({ dict }) => !textAt(dict, 'Contents'))
        .map(() => 'a link without Contents'),
  },
  {
    name: 'Link contains a link',
    clause: '7.18.5',
    faults: (subject) =>
      nodesOf(subject, 'Link')
        .filter(({ element }) => !element.kids.some(isAnnotation))
        .map(() => 'a Link that goes nowhere'),
  },
  {
    name: 'links go to what everybody can open',
    clause: '7.18.5',
    faults: (subject) =>
      annotationsOf(subject)
        .map(({ dict }) => textAt(dictAt(dict, 'A'), 'URI'))
        .filter((address) => address !== undefined && !/^(https?|mailto|tel|sms):/.test(address))
        .map((address) => `a link to ${address ?? ''}`),
  },
  {
    name: 'annotations are links',
    clause: '7.18.1',
    faults: (subject) =>
      annotationsOf(subject)
        .map(({ dict }) => nameAt(dict, 'Subtype') ?? 'none')
        .filter((kind) => kind !== 'Link')
        .map((kind) => `an annotation of the kind ${kind}`),
  },
]

/** All annotations of a file. */
export function annotationsOf({ file, sheets }: Subject): { ref: PDFRef; dict: PDFDict }[] {
  return sheets
    .flatMap(({ page }) => page.node.Annots()?.asArray() ?? [])
    .filter((entry) => entry instanceof PDFRef)
    .map((ref) => ({ ref, dict: file.context.lookup(ref, PDFDict) }))
}

/** The number by which an annotation is found in the parent tree. */
export const structParent = PDFName.of('StructParent')
