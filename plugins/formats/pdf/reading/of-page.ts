import { load } from 'cheerio'
import { isTag, isText } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'
import { Reader } from './reading.ts'
import type { Reading } from './reading.ts'

const roles: Record<string, string> = {
  ...{ p: 'P', h1: 'H1', h2: 'H2', h3: 'H3', h4: 'H4', h5: 'H5', h6: 'H6' },
  ...{ ul: 'L', ol: 'L', menu: 'L', li: 'LI', a: 'Link', blockquote: 'BlockQuote' },
  ...{ table: 'Table', caption: 'Caption', tr: 'TR', th: 'TH', td: 'TD' },
}

/** The roles in which words stand without a paragraph of their own. */
const holders = new Set('P H1 H2 H3 H4 H5 H6 LI Link Caption TH TD'.split(' '))

/** Where the walk is: the language, whether words may stand here, and whether a paragraph was opened for loose ones. */
interface Place {
  language: string
  holdsText: boolean
  inParagraph: boolean
}

/** Gives the reading that a page's `<main>` should have, from its HTML without what is hidden (`readMain`). */
export function readingOfPage(main: string, language: string): Reading {
  const reader = new Reader(language)
  const place = { language, holdsText: false, inParagraph: false }
  for (const node of load(main, null, false).root().contents().toArray()) walk(node, place)
  endParagraph(place)
  return reader.end()

  function walk(node: AnyNode, place: Place): void {
    if (isText(node)) {
      if (node.data.trim() !== '') beginParagraph(place)
      reader.text(node.data, place.language)
    } else if (isTag(node)) element(node, place)
  }

  function element(node: Element, around: Place): void {
    const { name, attribs } = node
    const role = roleOf(node)
    const alt = alternativeOf(node)
    if (name === 'br') reader.break()
    if (alt !== undefined) picture(alt, around)
    if (alt !== undefined || unread.has(name)) return
    const inLine = attribs['data-line'] !== undefined && (!role || role === 'Link')
    const language = attribs['lang'] ?? around.language
    if (inLine && role) beginParagraph(around)
    if (!inLine) {
      endParagraph(around)
      reader.break()
    }
    if (role) reader.open(role)
    const holdsText = around.holdsText || holders.has(role ?? '')
    const place = inLine && !role ? around : { language, holdsText, inParagraph: false }
    const outside = place.language
    place.language = language
    for (const child of node.children) walk(child, place)
    place.language = outside
    if (place !== around) endParagraph(place)
    if (role) reader.close(role)
    if (!inLine) reader.break()
  }

  function picture(alt: string, place: Place): void {
    if (alt === '') return
    endParagraph(place)
    reader.figure(alt)
  }

  function beginParagraph(place: Place): void {
    if (place.holdsText || place.inParagraph) return
    reader.open('P')
    place.inParagraph = true
  }

  function endParagraph(place: Place): void {
    if (place.inParagraph) reader.close('P')
    place.inParagraph = false
  }
}

function roleOf({ name, attribs }: Element): string | undefined {
  if (attribs['role'] === 'heading') return `H${attribs['aria-level'] ?? '2'}`
  if (attribs['role'] === 'list') return 'L'
  if (attribs['role'] === 'listitem') return 'LI'
  return name === 'a' && attribs['href'] === undefined ? undefined : roles[name]
}

const unread = new Set(['script', 'style', 'template'])

/** The words for a picture, none where it decorates; undefined for what is no picture. */
function alternativeOf({ name, attribs }: Element): string | undefined {
  if (name !== 'img' && name !== 'svg') return undefined
  if (attribs['aria-hidden'] === 'true') return ''
  return attribs['aria-label'] ?? attribs['alt'] ?? ''
}
