import markdownIt from 'markdown-it'
import { decoded } from '../decoded.ts'
import type { Token } from '../markdown/tokens.ts'
import { attribute } from '../markdown/tokens.ts'

const toFullEdition = /^index(?:\.[\w-]+)?\.md#(.+)$/
const library = markdownIt()

/** Gives the id of the full edition's section that a link in an easy read points to; undefined if it points elsewhere. */
export function sectionLinked(link: Token): string | undefined {
  if (link.type !== 'link_open') return undefined
  const id = toFullEdition.exec(attribute(link, 'href'))?.[1]
  // markdown-it has encoded the letters that are not plain ones; an id has them as they are.
  return id === undefined ? undefined : decoded(id)
}

/**
 * Gives the ids of the full edition's sections that a paragraph's Markdown links to: it contains links like
 * `[First steps](index.md#first-steps)`, and besides them only white space. None for any other paragraph.
 */
export function sectionsNamed(paragraph: string): string[] {
  const ids: string[] = []
  let depth = 0
  for (const child of library.parseInline(paragraph, {})[0]?.children ?? []) {
    depth += child.nesting
    if (child.type === 'link_open') {
      const id = sectionLinked(child)
      if (id === undefined) return []
      ids.push(id)
    } else if (depth === 0 && child.type !== 'link_close' && !isSpace(child)) return []
  }
  return ids
}

function isSpace({ type, content }: Token): boolean {
  return ['softbreak', 'hardbreak'].includes(type) || (type === 'text' && content.trim() === '')
}
