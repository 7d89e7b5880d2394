import { PDFArray, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PDFDict } from '@cantoo/pdf-lib'
import { pdf2Namespace, pdf2Roles } from '../../tree/pdf2.ts'
import { outlineItems } from '../../passes/outline-titles.ts'
import { dictAt, nameAt } from '../entries.ts'
import { annotationsOf } from './links.ts'
import type { Rule } from '../rule.ts'
import { when } from '../rule.ts'
import { textAt } from '../../tree/text-at.ts'
import { nodesOf } from '../subject.ts'
import type { Subject } from '../subject.ts'

/** What PDF/UA-2 asks for besides (ISO 14289-2). */
export const pdf2: Rule[] = [
  {
    name: 'roles are of PDF 2.0',
    clause: '8.2.4',
    of: 'ua-2',
    faults: ({ nodes }) =>
      nodes
        .filter(({ element: { role, dict } }) => {
          const named = textAt(dictAt(dict, 'NS'), 'NS')
          return pdf2Roles.has(role) ? named !== pdf2Namespace : named !== undefined
        })
        .map(({ element }) => `${element.role} is in another namespace`),
  },
  {
    name: 'the namespace is known',
    clause: '8.2.4',
    of: 'ua-2',
    faults: ({ root }) =>
      when(
        !(root?.dict.lookup(PDFName.of('Namespaces')) instanceof PDFArray),
        'the structure has no namespaces',
      ),
  },
  {
    name: 'links within the file go to elements',
    clause: '8.8/1',
    of: 'ua-2',
    faults: (subject) =>
      inFile(subject)
        .filter((dict) => !goesToElement(subject, dict))
        .map((dict) => `${textAt(dict, 'Title') ?? textAt(dict, 'Contents') ?? 'a link'} does not`),
  },
  {
    name: 'contents name what they are about',
    clause: '8.2.5.8/1',
    of: 'ua-2',
    faults: (subject) =>
      nodesOf(subject, 'TOCI')
        .filter(({ element: { dict } }) => !dict.has(PDFName.of('Ref')))
        .map(() => 'an item of the contents does not'),
  },
]

/** The items of the outline, and the links that go to no address. */
function inFile(subject: Subject): PDFDict[] {
  const links = annotationsOf(subject).map(({ dict }) => dict)
  return [
    ...outlineItems(subject.file),
    ...links.filter((link) => !dictAt(link, 'A')?.has(PDFName.of('URI'))),
  ]
}

function goesToElement({ nodes, file }: Subject, dict: PDFDict): boolean {
  const action = dictAt(dict, 'A')
  const [element, page] = ['SD', 'D'].map((name) => {
    const view = action?.lookup(PDFName.of(name))
    return view instanceof PDFArray ? view.get(0) : undefined
  })
  return (
    nameAt(action, 'S') === 'GoTo' &&
    element instanceof PDFRef &&
    nodes.some((node) => node.element.ref === element) &&
    file.getPages().some(({ ref }) => ref === page)
  )
}
