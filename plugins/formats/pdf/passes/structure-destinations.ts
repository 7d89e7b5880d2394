import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import type { PageFacts } from '../facts.ts'
import type { Report } from '../faults.ts'
import { elementsFrom, isAnnotation } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { textAt } from '../tree/text-at.ts'
import { addressOf, goesToId } from './links.ts'
import { outlineItems } from './outline-titles.ts'

const [A, D, SD, SE, Dest, Dests, Lang] = ['A', 'D', 'SD', 'SE', 'Dest', 'Dests', 'Lang'].map(
  (name) => PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName]

/**
 * Lets the outline and the file's own links go to elements of the structure, and for programs that do not know such destinations
 * to their pages as before (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3 and 12.6.4.2). Takes the marks of the elements away.
 */
export function structureDestinations(
  { file, root }: Draft,
  { language, targets = [] }: PageFacts,
  report: Report,
): void {
  const marked = takeMarks(root, language)
  const reached = new Map<Element, Element>()
  const named = file.catalog.lookupMaybe(Dests, PDFDict)
  for (const item of outlineItems(file)) {
    const element = item.get(SE)
    if (element instanceof PDFRef) goTo(file, item, item.lookup(Dest), element)
  }
  for (const element of elementsFrom(root))
    for (const annotation of element.kids.filter(isAnnotation)) {
      const link = file.context.lookup(annotation.ref, PDFDict)
      if (!link.has(Dest)) continue
      const address = addressOf(file, annotation)
      const number = targets.find(([id]) => goesToId(address, id))?.[1]
      const target = number === undefined ? undefined : marked.get(number)
      if (!target) {
        report({
          what: `The PDF has no element for the link to "${address}".`,
          remedy: 'Link to a heading, or to an element with words of its own.',
        })
        continue
      }
      const view = link.lookup(Dest)
      goTo(file, link, view instanceof PDFName ? named?.lookup(view) : view, target.ref)
      reached.set(element, target)
    }
  nameTargets(file, root, reached)
  // Nothing goes to a name any more.
  file.catalog.delete(Dests)
}

/** Lets each item of the contents name the element that it is about (ISO 14289-2, 8.2.5.8). */
function nameTargets(
  { context }: PDFDocument,
  root: Element,
  reached: Map<Element, Element>,
): void {
  for (const item of elementsFrom(root).filter(({ role }) => role === 'TOCI')) {
    const targets = elementsFrom(item).flatMap((element) => reached.get(element)?.ref ?? [])
    if (targets.length > 0) item.dict.set(PDFName.of('Ref'), context.obj(targets))
  }
}

function goTo({ context }: PDFDocument, from: PDFDict, view: unknown, element: PDFRef): void {
  if (!(view instanceof PDFArray)) return
  const action = context.obj({ S: 'GoTo' })
  action.set(D, view)
  action.set(SD, context.obj([element, ...view.asArray().slice(1)]))
  from.delete(Dest)
  from.set(A, action)
}

/** Gives the elements that are marked, by their numbers, and gives each its language back, where that is not the document's. */
function takeMarks(root: Element, language: string): Map<number, Element> {
  const marked = new Map<number, Element>()
  for (const element of elementsFrom(root)) {
    const [, own = '', number] = /^(.*)-x-to-(\d+)$/.exec(textAt(element.dict, 'Lang') ?? '') ?? []
    if (number === undefined) continue
    // What is within may have the mark too.
    if (!marked.has(Number(number))) marked.set(Number(number), element)
    if (own === language || own === '') element.dict.delete(Lang)
    else element.dict.set(Lang, PDFHexString.fromText(own))
  }
  return marked
}
