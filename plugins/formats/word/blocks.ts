import type { CheerioAPI } from 'cheerio'
import { isTag, isText } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'
import { inlineElements } from '../../site/html.ts'
import type { Block, Cell, Picture } from './block.ts'
import { piecesOf, placeIn } from './pieces.ts'
import type { Place } from './pieces.ts'

/** Gives the blocks of a page's text in order; `language` is the page's. */
export function blocksOf(page: CheerioAPI, language: string): Block[] {
  const place: Place = {
    style: 'Normal',
    language,
    isBold: false,
    isItalic: false,
    isRaised: false,
    isNumber: false,
  }
  return blocksIn(page, page.root().contents().toArray(), place)
}

function blocksIn(page: CheerioAPI, nodes: AnyNode[], around: Place): Block[] {
  const found: Block[] = []
  let inline: AnyNode[] = []
  let ids: string[] = []
  const flush = () => {
    found.push(...paragraphs(page, inline, around))
    inline = []
  }
  for (const node of nodes) {
    if (isText(node) || (isTag(node) && isInline(page, node))) {
      inline.push(node)
      continue
    }
    if (!isTag(node)) continue
    flush()
    const blocks = blocksOfElement(page, node, placeIn(page, node, around))
    const id = node.attribs['id']
    if (id !== undefined) ids.push(id)
    const [first] = blocks
    if (first) {
      first.ids.unshift(...ids)
      ids = []
    }
    found.push(...blocks)
  }
  flush()
  return found
}

/** A link or an emphasis with blocks in it is a block itself. */
const isInline = (page: CheerioAPI, node: Element): boolean =>
  (node.name === 'img' || inlineElements.has(node.name)) &&
  page(node).find('p, ul, ol, table, h1, h2, h3, h4, h5, h6').length === 0

function blocksOfElement(page: CheerioAPI, node: Element, place: Place): Block[] {
  const { name, attribs } = node
  const heading = /^h([1-6])$/.exec(name)
  const base = { ids: [], language: place.language }
  if (heading) {
    const pieces = piecesOf(page, node.children, place)
    return [{ ...base, kind: 'heading', level: Number(heading[1]), pieces }]
  }
  if (name === 'ul' || name === 'ol') {
    const items = page(node)
      .children('li')
      .toArray()
      .map((item) => blocksIn(page, item.children, placeIn(page, item, place)))
    const start = Number(attribs['start'] ?? 1)
    return [{ ...base, kind: 'list', isNumbered: name === 'ol', start, items }]
  }
  if (name === 'table') return [{ ...base, ...tableOf(page, node, place) }]
  return blocksIn(page, node.children, place)
}

function tableOf(page: CheerioAPI, node: Element, place: Place) {
  const rows = page(node)
    .find('tr')
    .toArray()
    .map((row) => {
      const cells = page(row)
        .children('th, td')
        .toArray()
        .map((cell): Cell => ({
          isHead: cell.name === 'th',
          columns: Number(cell.attribs['colspan'] ?? 1),
          rows: Number(cell.attribs['rowspan'] ?? 1),
          blocks: blocksIn(page, cell.children, {
            ...placeIn(page, cell, place),
            isBold: cell.name === 'th',
          }),
        }))
      return { isHead: page(row).parent('thead').length > 0, cells }
    })
  const caption = page(node).children('caption').first()
  return {
    kind: 'table' as const,
    caption: piecesOf(page, caption.contents().toArray(), place),
    rows,
  }
}

/** The paragraph of some text, and the pictures in it as blocks of their own, in their order. */
function paragraphs(page: CheerioAPI, nodes: AnyNode[], place: Place): Block[] {
  const blocks: Block[] = []
  let text: AnyNode[] = []
  const base = () => ({ ids: [], language: place.language })
  const flush = () => {
    const pieces = piecesOf(page, text, place)
    if (pieces.length > 0) blocks.push({ ...base(), kind: 'paragraph', style: place.style, pieces })
    text = []
  }
  for (const node of nodes) {
    const picture = isTag(node) ? pictureIn(page, node) : undefined
    if (!picture) {
      text.push(node)
      continue
    }
    flush()
    blocks.push({ ...base(), kind: 'picture', style: place.style, picture })
  }
  flush()
  return blocks
}

function pictureIn(page: CheerioAPI, node: Element): Picture | undefined {
  const image = node.name === 'img' ? page(node) : page(node).find('img').first()
  const { src, alt = '', width, height } = image.attr() ?? {}
  if (src === undefined) return undefined
  return { source: src, alt: alt.trim(), width: sizeOf(width, 200), height: sizeOf(height, 150) }
}

/** A size in px; another where a page says none, or no number. */
const sizeOf = (size: string | undefined, otherwise: number): number => {
  const number = Number.parseFloat(size ?? '')
  return number >= 1 && number <= 10_000 ? number : otherwise
}
