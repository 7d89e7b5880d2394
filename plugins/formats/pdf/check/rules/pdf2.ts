import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'
import { pdf2Namespace, pdf2Roles } from '../../tree/pdf2.ts'
import { outlineItems } from '../../passes/outline-titles.ts'
import { dictAt, nameAt } from '../entries.ts'
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
    faults: ({ nodes, standard }) =>
      standard === 'ua-1'
        ? []
        : nodes
            .filter(({ element: { role, dict } }) => {
              const named = textAt(dictAt(dict, 'NS'), 'NS')
              return pdf2Roles.has(role) ? named !== pdf2Namespace : named !== undefined
            })
            .map(({ element }) => `${element.role} is in another namespace`),
  },
  {
    name: 'the namespace is known',
    clause: '8.2.4',
    faults: ({ root, standard }) =>
      when(
        standard === 'ua-2' && !(root?.dict.lookup(PDFName.of('Namespaces')) instanceof PDFArray),
        'the structure has no namespaces',
      ),
  },
  {
    name: 'links within the file go to elements',
    clause: '8.8/1',
    faults: (subject) =>
      subject.standard === 'ua-1'
        ? []
        : inFile(subject)
            .filter((dict) => !goesToElement(subject, dict))
            .map(
              (dict) => `${textAt(dict, 'Title') ?? textAt(dict, 'Contents') ?? 'a link'} does not`,
            ),
  },
  {
    name: 'contents name what they are about',
    clause: '8.2.5.8/1',
    faults: (subject) =>
      subject.standard === 'ua-1'
        ? []
        : nodesOf(subject, 'TOCI')
            .filter(({ element: { dict } }) => !dict.has(PDFName.of('Ref')))
            .map(() => 'an item of the contents does not'),
  },
]

/** The items of the outline, and the links that go to no address. */
function inFile({ file, sheets }: Subject): PDFDict[] {
  const links = sheets.flatMap(({ page: { node } }) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => file.context.lookupMaybe(ref, PDFDict) ?? []),
  )
  return [
    ...outlineItems(file),
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
