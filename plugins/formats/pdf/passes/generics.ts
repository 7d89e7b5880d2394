import { PDFName } from '@cantoo/pdf-lib'
import type { Draft } from '../draft.ts'
import { isElement, replaceBelow } from '../tree/element.ts'
import type { Element, Kid } from '../tree/element.ts'
import { holdsText, isInline } from '../tree/roles.ts'

/**
 * Takes away Chromium's NonStruct elements and keeps what they hold: a block of words becomes a P. One with a language
 * or another text stays, as a Span in a line of text and as a Div elsewhere (ISO 14289-1, 7.1; ISO 32000-1, 14.8.4).
 */
export function generics({ root }: Draft): void {
  nameBlocks(root)
  replaceBelow(root, (kid, parent) => {
    const inText = (holdsText(parent.role) || parent.role === 'NonStruct') && isLine(kid)
    if (kid.role === 'Div' && inText) kid.role = 'Span'
    if (kid.role !== 'NonStruct') return [kid]
    if (!says.some((name) => kid.dict.has(PDFName.of(name)))) return kid.kids
    kid.role = inText ? 'Span' : 'Div'
    return [kid]
  })
}

const says = ['Lang', 'Alt', 'ActualText', 'E']

/** Makes paragraphs of the blocks of words that stand beside nothing but other blocks, outside a line of text. */
function nameBlocks({ role, kids }: Element): void {
  if (holdsText(role)) return
  const blocks = kids.filter(isElement)
  if (!kids.some(isRun)) {
    for (const block of blocks) {
      if (block.role === 'NonStruct' && isLine(block)) block.role = 'P'
    }
  }
  blocks.forEach(nameBlocks)
}

/** Tells whether an element holds nothing but what stands in a line of text. */
function isLine({ kids }: Element): boolean {
  return kids.every(
    (kid) => isRun(kid) || (isElement(kid) && kid.role === 'NonStruct' && isLine(kid)),
  )
}

/** Tells whether something is a piece of a line: Chromium gives each run of text a NonStruct. */
function isRun(kid: Kid): boolean {
  if (!isElement(kid) || isInline(kid.role)) return true
  return kid.role === 'NonStruct' && !kid.kids.some(isElement)
}
