import type { CheerioAPI } from 'cheerio'
import { isTag, isText } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'
import type { Piece, Style } from './block.ts'

const styles: [selector: string, style: Style][] = [
  ['.attribution', 'QuoteSource'],
  ['blockquote', 'Quote'],
  ['.limit-label', 'TimeLimitLabel'],
  ['.meaning', 'Meaning'],
  ['.time-limit', 'TimeLimit'],
  ['.notice', 'Notice'],
  ['pre', 'Code'],
]

/** Where a walk over a page is: in which paragraph, language, look and link. */
export interface Place {
  style: Style
  language: string
  isBold: boolean
  isItalic: boolean
  isRaised: boolean
  isNumber: boolean
  link?: string
}

/** Gives the place of what is in an element. */
export function placeIn(page: CheerioAPI, node: Element, around: Place): Place {
  const style = styles.find(([selector]) => page(node).is(selector))?.[1] ?? around.style
  return { ...around, style, language: node.attribs['lang'] ?? around.language }
}

/** Gives the text of some nodes, with white space as HTML shows it. */
export function piecesOf(page: CheerioAPI, nodes: AnyNode[], around: Place): Piece[] {
  const pieces: Piece[] = []
  for (const node of nodes) walk(node, around)
  return trimmed(pieces)

  function walk(node: AnyNode, { style, ...place }: Place): void {
    if (isText(node)) {
      const text = style === 'Code' ? node.data : node.data.replace(/[ \t\n\r\f]+/g, ' ')
      pieces.push({ ...place, text })
    }
    if (!isTag(node)) return
    const { name, attribs } = node
    if (name === 'br') pieces.push({ ...place, text: '\n' })
    const href = name === 'a' ? attribs['href'] : undefined
    const within: Place = {
      ...placeIn(page, node, { style, ...place }),
      isBold: place.isBold || name === 'strong' || name === 'b',
      isItalic: place.isItalic || name === 'em' || name === 'i',
      isRaised: place.isRaised || name === 'sup',
      isNumber: place.isNumber || page(node).hasClass('unbroken'),
      ...(href === undefined ? {} : { link: href }),
    }
    for (const child of node.children) walk(child, within)
  }
}

/** Without the spaces that HTML does not show: at the edges, and where two meet. */
function trimmed(pieces: Piece[]): Piece[] {
  let endsWithSpace = true
  const kept = pieces.flatMap((piece) => {
    const text = endsWithSpace ? piece.text.replace(/^ +/, '') : piece.text
    if (text === '') return []
    endsWithSpace = /[ \n]$/.test(text)
    return [{ ...piece, text }]
  })
  for (let last = kept.at(-1); last; last = kept.at(-1)) {
    last.text = last.text.replace(/[ \n]+$/, '')
    if (last.text !== '') break
    kept.pop()
  }
  return kept
}
