import type { Cheerio, CheerioAPI } from 'cheerio'
import { isTag, isText, Text } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'

const set = (names: string) => new Set(names.split(' '))

/** What may have paragraphs, so that a mark can be between two of them. */
const flow = set(
  'main section article aside header footer address div blockquote figure li td th dd details form fieldset',
)

/** What has only elements of its own kinds, and those elements: HTML allows no mark in the first, nor beside the others. */
const closed = set('ul ol menu dl table thead tbody tfoot tr hgroup')
const parts = set('li dt dd thead tbody tfoot tr td th caption summary figcaption legend')

/** What is heard or read as one thing, which a mark within it would become part of. */
const whole = set('a ruby time math')

/**
 * Inserts marks before words of a piece of text, which begin at these offsets, in order. Where a word begins a heading, a paragraph or
 * a section, its mark is before that, if HTML allows it; within a link, it is before the link. So neither is heard with the number of a page in it.
 */
export function placeMarks(
  book: CheerioAPI,
  text: Text,
  marks: { at: number; mark: Cheerio<Element> }[],
): void {
  const pieces: AnyNode[] = []
  let from = 0
  const around = book(text)
    .parents()
    .toArray()
    .findLast(({ name }) => whole.has(name))
  for (const { at, mark } of marks) {
    const isFirst = text.data.slice(0, at).trim() === ''
    const node = around !== undefined || isFirst ? largestBeginningWith(book, around ?? text) : text
    if (node !== text) book(node).before(mark)
    else {
      pieces.push(new Text(text.data.slice(from, at)), ...mark)
      from = at
    }
  }
  if (pieces.length > 0) book(text).replaceWith([...pieces, new Text(text.data.slice(from))])
}

/** Gives the largest block that begins with a node, or else the largest part of one. Pictures may come before it. */
function largestBeginningWith(book: CheerioAPI, start: AnyNode): AnyNode {
  let [block, part]: (AnyNode | undefined)[] = []
  for (const node of [start, ...book(start).parents().toArray()]) {
    const { parent } = node
    if (
      parent &&
      isTag(parent) &&
      !closed.has(parent.name) &&
      !(isTag(node) && parts.has(node.name))
    ) {
      if (flow.has(parent.name)) block = node
      else part = node
    }
    if (hasTextBefore(node)) break
  }
  return block ?? part ?? start
}

function hasTextBefore(node: AnyNode): boolean {
  for (let one = node.prev; one; one = one.prev) if (hasText(one)) return true
  return false
}

/** Whether there are words in it; those of a drawing are none of the text. */
function hasText(node: AnyNode): boolean {
  if (isText(node)) return node.data.trim() !== ''
  return isTag(node) && node.name !== 'svg' && node.children.some(hasText)
}
