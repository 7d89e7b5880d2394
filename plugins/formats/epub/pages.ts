import type { Cheerio, CheerioAPI } from 'cheerio'
import { isTag, isText } from 'domhandler'
import type { AnyNode, Element, Text } from 'domhandler'
import { words } from '../../languages/words.ts'
import { spelt } from '../pdf/reading/reading.ts'
import type { PrintedWord } from '../pdf/words-by-page.ts'
import { pageStarts } from './page-starts.ts'
import { placeMarks } from './place-mark.ts'
import { idsOf, unusedId } from './unused-id.ts'

/** A page of the printed edition that begins in a book: its number, as the footer of the page has it, and the mark's id. */
export interface PageMark {
  number: string
  id: string
}

/**
 * Marks in a book's document where each page of the printed edition begins, so that a group can turn to the same page, and
 * gives the pages (EPUB Accessibility 1.1, page navigation).
 */
export function markPages(book: CheerioAPI, printed: PrintedWord[]): PageMark[] {
  const places = placesOf(book)
  const starts = pageStarts(
    places.map(({ word }) => word),
    printed,
  )
  const ids = idsOf(book)
  const marked = starts.flatMap(({ page, word }) => {
    const place = places[word]
    if (!place) return []
    const number = String(page + 1)
    const id = unusedId(ids, `printed_page_${number}`)
    return [{ number, id, ...place, mark: markOf(book, id, number) }]
  })
  for (const text of new Set(marked.map((one) => one.text)))
    placeMarks(
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
    // What a drawing has written in it is no text of the book.
    if (isTag(node) && node.name === 'svg') return
    if (isText(node))
      for (const { 0: written, index } of node.data.matchAll(/\S+/g))
        places.push(...words(spelt(written)).map((word) => ({ word, text: node, at: index })))
    else if ('children' in node) node.children.forEach(look)
  }
  book.root().toArray().forEach(look)
  return places
}
