import remarkParse from 'remark-parse'
import type { Nodes, Root } from 'mdast'
import { unified } from 'unified'

/** HTML is off in leaflets: what looks like a block of it is a paragraph, shown as typed. */
const parser = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: ['htmlFlow'] } }])
  .freeze()

/** A name in square brackets: its address is in the data, so Markdown alone would not see the link. */
const named = /(?<!\\)\[([^[\]]*[^[\]\s][^[\]]*)\]/g

/** Reads Markdown as leaflets write it; lines and columns of its nodes are those of the text. */
export function parseMarkdown(text: string): Root {
  const names = new Set([...text.matchAll(named)].map(([, name = '']) => name.trim()))
  const addresses = [...names].map((name) => `[${name.replace(/\s+/g, ' ')}]: #`)
  return parser.parse([text, '', ...addresses].join('\n'))
}

/** Gives the words of a Markdown node, without its markup. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
