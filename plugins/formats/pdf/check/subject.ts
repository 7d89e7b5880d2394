import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import { readContent } from '../content/page.ts'
import type { PageMap } from '../content/page-map.ts'
import { loadPdf } from '../pdf-file.ts'
import { isElement } from '../tree/element.ts'
import type { Element } from '../tree/element.ts'
import { readTree } from '../tree/read.ts'
import { standardRoles } from '../tree/roles.ts'

/** A finished file, read for the rules. */
export interface Subject {
  header: string
  file: PDFDocument
  catalog: PDFDict
  /** The structure tree's root, where there is a tree that can be read. */
  root: Element | undefined
  /** All elements below the root, in reading order. */
  nodes: Node[]
  sheets: { page: PDFPage; map: PageMap }[]
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
export async function readSubject(bytes: Uint8Array): Promise<Subject> {
  const file = await loadPdf(bytes)
  const root = readTreeOrNothing(file)
  const roleMap = dictAt(root?.dict, 'RoleMap')
  const nodes: Node[] = []
  for (const top of root?.kids.filter(isElement) ?? []) visit(top, undefined)
  return {
    header: Buffer.from(bytes.subarray(0, 8)).toString('latin1'),
    file,
    catalog: file.catalog,
    root,
    nodes,
    sheets: file.getPages().map((page) => ({ page, map: readContent(page) })),
  }

  function visit(element: Element, parent: Node | undefined): Node {
    const node: Node = { element, role: standardRole(element.role, roleMap), parent, kids: [] }
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

/** The dictionary at an entry, if any. */
export function dictAt(dict: PDFDict | undefined, entry: string): PDFDict | undefined {
  const found = dict?.lookup(PDFName.of(entry))
  return found instanceof PDFDict ? found : undefined
}

/** The name at an entry, if any. */
export function nameAt(dict: PDFDict | undefined, entry: string): string | undefined {
  const found = dict?.lookup(PDFName.of(entry))
  return found instanceof PDFName ? found.decodeText() : undefined
}

/** The value at an entry as PDF writes it: `true`, `/S`. */
export function valueAt(dict: PDFDict | undefined, entry: string): string | undefined {
  return dict?.lookup(PDFName.of(entry))?.toString()
}
