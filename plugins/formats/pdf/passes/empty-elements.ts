import type { Draft } from '../draft.ts'
import { replaceBelow } from '../tree/element.ts'

/** Drops elements that hold nothing, as Chromium leaves where it moved a block to the next page; empty cells stay (ISO 14289-1, 7.1). */
export function emptyElements({ root }: Draft): void {
  replaceBelow(root, (kid) => (kid.kids.length > 0 || cells.has(kid.role) ? [kid] : []))
}

const cells = new Set(['TD', 'TH'])
