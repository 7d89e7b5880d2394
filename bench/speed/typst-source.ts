import { load } from 'cheerio'
import { hasChildren, isTag, isText } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'
import type { BuiltPage } from '../../plugins/site/built-pages.ts'
import { inlineElements } from '../../plugins/site/html.ts'

/** What paper does not show. */
const left = '[data-only="screen"], nav, script, style, template, svg, button, [hidden]'

/**
 * Gives a page's main part in Typst's own language, with a footer on each page: headings, paragraphs, lists and quotations as such, and
 * the words as they are. Typst cannot read a web page.
 */
export function typstSource({ document, contract }: BuiltPage, footer: string): string {
  const page = load(document.html(document('main')), null, false)
  page(left).remove()
  const { title, author } = contract
  return `#set document(title: ${quoted(title)}, author: ${quoted(author)})
#set text(lang: "en", region: "GB", size: 14pt)
#set page(paper: "a4", margin: (top: 40pt, x: 45pt, bottom: 120pt), footer: context [#${quoted(footer)} Page #counter(page).display() of #counter(page).final().first()])
${page.root().toArray().map(blockOf).join('')}
`
}

function blockOf(node: AnyNode): string {
  if (isText(node)) return node.data.trim() === '' ? '' : `${words(node)}\n\n`
  if (!hasChildren(node)) return ''
  if (!isTag(node)) return node.children.map(blockOf).join('')
  const isLine = node.children.every(
    (kid) => isText(kid) || (isTag(kid) && inlineElements.has(kid.name)),
  )
  if (/^h[1-6]$/.test(node.name)) return `${'='.repeat(Number(node.name[1]))} ${words(node)}\n\n`
  if (node.name === 'blockquote')
    return `#quote(block: true)[${node.children.map(blockOf).join('')}]\n\n`
  if (node.name === 'li')
    return `${itemOf(node)}[${isLine ? words(node) : node.children.map(blockOf).join('')}]\n`
  if (inlineElements.has(node.name) || isLine) return `${words(node)}\n\n`
  return node.children.map(blockOf).join('')
}

/** What makes an item of a list: one that has a number has it here too. */
function itemOf(item: Element): string {
  const list = item.parent
  if (!list || !isTag(list) || list.name !== 'ol') return '#list'
  const place = list.children.filter(isTag).indexOf(item)
  return `#enum.item(${Number(list.attribs['start'] ?? 1) + place})`
}

/** The words of a node as a string of Typst, so that none of its letters means anything. */
function words(node: AnyNode): string {
  const text = textOf(node).replace(/\s+/g, ' ').trim()
  return text === '' ? '' : `#${quoted(text)}`
}

const textOf = (node: AnyNode): string =>
  isText(node) ? node.data : hasChildren(node) ? node.children.map(textOf).join('') : ''

const quoted = (text: string): string => JSON.stringify(text)
