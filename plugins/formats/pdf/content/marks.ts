import type { Operation } from './operations.ts'

/** What marked content belongs to: an element of the structure tree by its MCID, an artifact, or neither. */
export type Owner = number | 'artifact' | undefined

/** The beginnings of the artifacts that a page has (ISO 32000-1, 14.8.2.2). */
export const artifacts = {
  layout: begin('/Artifact <</Type /Layout>>'),
  header: begin('/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>>'),
  repeated: begin('/Artifact <</Type /Pagination>>'),
  footer: begin('/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>'),
}

/** Gives the beginning of content that belongs to an element of the structure tree. */
export function beginContent(role: string, id: number): Operation {
  return begin(`/${role} <</MCID ${id}>>`)
}

/** Reads from the operands of BDC or BMC whose content it begins. */
export function markedBy([tag, properties = '']: string[]): Owner {
  const id = /\/MCID\s+(\d+)/.exec(properties)?.[1]
  if (id !== undefined) return Number(id)
  return tag === '/Artifact' ? 'artifact' : undefined
}

/** A stretch of operations, and how the marked content is to begin that it becomes. */
export interface Wrapping {
  from: number
  to: number
  beginning: Operation
}

/** Makes stretches of operations, that do not overlap, into marked content. */
export function wrap(operations: Operation[], wrappings: Wrapping[]): Operation[] {
  const first = new Map(wrappings.map(({ from, beginning }) => [from, beginning]))
  const last = new Set(wrappings.map(({ to }) => to))
  return operations.flatMap((operation, at) => {
    const beginning = first.get(at)
    return [...(beginning ? [beginning] : []), operation, ...(last.has(at) ? [end] : [])]
  })
}

const end: Operation = { operator: 'EMC', operands: [], text: 'EMC' }

function begin(text: string): Operation {
  const [tag = '', ...rest] = text.split(' ')
  return { operator: 'BDC', operands: [tag, rest.join(' ')], text: `${text} BDC` }
}
