import type { PDFDict } from '@cantoo/pdf-lib'
import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PdfStandard } from '../../../site/pdf-standard.ts'
import { dictAt, nameAt } from './entries.ts'
import { usedFonts } from './fonts/used.ts'
import type { UsedFont } from './fonts/used.ts'
import type { OpenedPdf } from '../opened.ts'
import { isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { readTree } from '../tree/read.ts'
import { pdf2Roles } from '../tree/pdf2.ts'
import { roleMap as chromiumRoles, standardRoles } from '../tree/roles.ts'

/** A finished file, read for the rules. */
export interface Subject extends OpenedPdf {
  catalog: PDFDict
  /** The part of PDF/UA that it is to conform to. */
  standard: PdfStandard
  /** The structure tree's root, where there is a tree that can be read. */
  root: Element | undefined
  /** All elements below the root, in reading order. */
  nodes: Node[]
  /** The fonts in which its pages set text. */
  fonts: UsedFont[]
}

/** An element with what stands around it, seen through the role map. */
export interface Node {
  element: Element
  /** Its standard role; undefined where the role map gives none. */
  role: string | undefined
  parent: Node | undefined
  kids: Node[]
}

/** Reads a file for the rules. */
export function readSubject(opened: OpenedPdf, standard: PdfStandard = 'ua-1'): Subject {
  const { file, sheets } = opened
  const root = readTreeOrNothing(file)
  const roleMap = dictAt(root?.dict, 'RoleMap')
  const nodes: Node[] = []
  for (const top of root?.kids.filter(isElement) ?? []) visit(top, undefined)
  return {
    ...opened,
    catalog: file.catalog,
    standard,
    root,
    nodes,
    fonts: usedFonts(sheets),
  }

  function visit(element: Element, parent: Node | undefined): Node {
    const node: Node = {
      element,
      role: standard === 'ua-1' ? standardRole(element.role, roleMap) : roleOfPdf2(element.role),
      parent,
      kids: [],
    }
    nodes.push(node)
    node.kids = element.kids.filter(isElement).map((kid) => visit(kid, node))
    return node
  }
}

function readTreeOrNothing(file: PDFDocument): Element | undefined {
  try {
    return readTree(file)
  } catch {
    return undefined
  }
}

/** A role of PDF 2.0 by what the rules call it, which are the roles of PDF 1.7. */
const roleOfPdf2 = (role: string): string | undefined =>
  pdf2Roles.has(role) || standardRoles.has(role) ? (chromiumRoles[role] ?? role) : undefined

/** Follows a role through a role map to a standard one; undefined where it ends, or goes round in a circle. */
export function standardRole(role: string, roleMap: PDFDict | undefined): string | undefined {
  const seen = new Set<string>()
  let found: string | undefined = role
  while (found !== undefined && !standardRoles.has(found) && !seen.has(found)) {
    seen.add(found)
    found = nameAt(roleMap, found)
  }
  return found !== undefined && standardRoles.has(found) ? found : undefined
}

/** Elements that stand only for the place of what they hold. */
const transparent = new Set(['NonStruct', 'Div', 'Part'])

/** What an element holds, seen through elements that only group. */
export function kidsOf({ kids }: Node): Node[] {
  return kids.flatMap((kid) => (transparent.has(kid.role ?? '') ? kidsOf(kid) : [kid]))
}

/** What an element stands in, seen through elements that only group. */
export function parentOf({ parent }: Node): Node | undefined {
  return parent && transparent.has(parent.role ?? '') ? parentOf(parent) : parent
}

/** The nodes of some roles. */
export function nodesOf({ nodes }: Subject, ...roles: string[]): Node[] {
  return nodes.filter(({ role }) => role !== undefined && roles.includes(role))
}
