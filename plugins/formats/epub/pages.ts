import type { Cheerio, CheerioAPI } from 'cheerio'
import { diffArrays } from 'diff'
import { isTag, isText, Text } from 'domhandler'
import type { AnyNode, Element } from 'domhandler'
import { words } from '../../languages/words.ts'
import type { PrintedWord } from '../pdf/words-by-page.ts'

/** A page of the printed edition that begins in a book: its number as the book's language writes it, and the place's id. */
export interface PageStart {
  number: string
  id: string
}

/** So many words in a row have to be the same: a single one, such as "the", may come of another place. */
const enough = 4

/**
 * Marks in a book's document where each page of the printed edition begins, so that a group can turn to the same page, and
 * gives the pages (EPUB Accessibility 1.1, page navigation). One with no words of the book, such as that of web addresses, is left out.
 */
export function markPages(book: CheerioAPI, printed: PrintedWord[], language: string): PageStart[] {
  const starts = startsOf(printed, placesOf(book))
  const numbers = new Intl.NumberFormat(language)
  const marked = starts.map(({ page, place: { text, at } }) => {
    const [number, id] = [numbers.format(page + 1), `printed_page_${page + 1}`]
    return { number, id, text, at, mark: markOf(book, id, number) }
  })
  for (const text of new Set(marked.map((one) => one.text)))
    insert(
      book,
      text,
      marked.filter((one) => one.text === text),
    )
  return marked.map(({ number, id }) => ({ number, id }))
}

const markOf = (book: CheerioAPI, id: string, number: string): Cheerio<Element> =>
  book('<span></span>').attr({
    id,
    role: 'doc-pagebreak',
    'epub:type': 'pagebreak',
    'aria-label': number,
  }) as Cheerio<Element>

/** A word of the book, the piece of text that it is in, and where in that it begins. */
interface Place {
  word: string
  text: Text
  at: number
}

function placesOf(book: CheerioAPI): Place[] {
  const places: Place[] = []
  const look = (node: AnyNode) => {
    if (isText(node))
      for (const { 0: written, index } of node.data.matchAll(/\S+/g))
        places.push(...words(written).map((word) => ({ word, text: node, at: index })))
    else if ('children' in node) node.children.forEach(look)
  }
  book.root().toArray().forEach(look)
  return places
}

/** Gives the first place in the book of each printed page. */
function startsOf(printed: PrintedWord[], places: Place[]): { page: number; place: Place }[] {
  const starts = new Map<number, Place>()
  let [inPrint, inBook] = [0, 0]
  const changes = diffArrays(
    printed.map(({ word }) => word),
    places.map(({ word }) => word),
  )
  for (const { added, removed, count } of changes) {
    if (!added && !removed && count >= enough)
      for (let step = 0; step < count; step++) {
        const page = printed[inPrint + step]?.page
        if (page === undefined || starts.has(page)) continue
        const start = places[inBook + step - sameBefore(inPrint + step, inBook + step)]
        if (start) starts.set(page, start)
      }
    if (!added) inPrint += count
    if (!removed) inBook += count
  }
  return [...starts].map(([page, place]) => ({ page, place }))

  /** Counts the same words of the page before two places: a heading may have been taken for what the contents say of it. */
  function sameBefore(print: number, book: number): number {
    let count = 0
    for (;;) {
      const [one, other] = [printed[print - count - 1], places[book - count - 1]]
      const isSame = one && one.word === other?.word && one.page === printed[print]?.page
      if (!isSame) return count
      count++
    }
  }
}

/** What may hold paragraphs: a page can begin between two of them. */
const holders = new Set('main section article div blockquote figure li td th dd details'.split(' '))

/**
 * Inserts marks before words of a piece of text: before the element that begins with the word, where there is one, so that headings
 * and links are heard without them.
 */
function insert(
  book: CheerioAPI,
  text: Text,
  marks: { at: number; mark: Cheerio<Element> }[],
): void {
  const pieces: AnyNode[] = []
  let from = 0
  for (const { at, mark } of marks) {
    const [link] = book(text).closest('a')
    const isFirst = text.data.slice(0, at).trim() === ''
    const element = isFirst ? largestBeginningWith(book, text) : link
    if (element && isTag(element)) book(element).before(mark)
    else {
      pieces.push(new Text(text.data.slice(from, at)), ...mark)
      from = at
    }
  }
  if (pieces.length > 0) book(text).replaceWith([...pieces, new Text(text.data.slice(from))])
}

/** Gives the largest block whose first words these are, or else the largest part of one; pictures may come before them. */
function largestBeginningWith(book: CheerioAPI, text: Text): AnyNode {
  let block: AnyNode | undefined
  let node: AnyNode = text
  while (node.parent && isTag(node.parent)) {
    if (holders.has(node.parent.name)) block = node
    if (hasTextBefore(book, node)) break
    node = node.parent
  }
  return block ?? node
}

function hasTextBefore(book: CheerioAPI, node: AnyNode): boolean {
  for (let one = node.prev; one; one = one.prev) if (book(one).text().trim() !== '') return true
  return false
}
