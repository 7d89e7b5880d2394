import { unzipSync } from 'fflate'
import { load } from 'cheerio'
import { readingOfDocument } from '../document/reading.ts'
import type { Reading } from '../pdf/reading/reading.ts'

/** Gives how the text of an EPUB reads, without the line that says what it was made of. */
export function readingOfBook(bytes: Uint8Array, language: string): Reading {
  const part = unzipSync(bytes)['book/text.xhtml']
  if (!part) throw new Error('The file has no book/text.xhtml.')
  const book = load(new TextDecoder().decode(part), { xml: true })
  const page = load(book.xml(book('body').contents()), { xml: true })
  page('.made-of').remove()
  return readingOfDocument(page, language)
}
