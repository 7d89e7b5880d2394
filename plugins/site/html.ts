import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { hasChildren, isTag, isText } from 'domhandler'
import type { AnyNode } from 'domhandler'
import { words } from '../languages/words.ts'

/** The elements that are within a line of text. */
export const inlineElements = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)
const unread = new Set(['script', 'style', 'template', 'svg', 'title'])

/** Gives the text of the elements of a page, parsed or not, that `selector` names, in order, without those that `except` names. */
export function textOfHtml(html: string | CheerioAPI, selector = 'body', except = ''): string {
  const given = typeof html === 'string' ? load(html) : html
  const document = except === '' ? given : load(given.html())
  if (except !== '') document(except).remove()
  return document(selector).toArray().map(textOfNode).join('\n')
}

/** Gives the words of the elements that `selector` names, in order, without those that `except` names. */
export function wordsOfHtml(html: string, selector = 'body', except = ''): string[] {
  return words(textOfHtml(html, selector, except))
}

function textOfNode(node: AnyNode): string {
  if (isText(node)) return node.data
  if (!hasChildren(node) || (isTag(node) && unread.has(node.name))) return ''
  const within = node.children.map(textOfNode).join('')
  return isTag(node) && inlineElements.has(node.name) ? within : `\n${within}\n`
}
