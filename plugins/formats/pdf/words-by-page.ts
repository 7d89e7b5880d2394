import { words } from '../../languages/words.ts'
import { pageText } from './content/marked-text.ts'
import { textReader } from './content/text-reader.ts'
import type { Fonts } from './content/text-reader.ts'
import { openPdf } from './opened.ts'
import { readingOfFile } from './reading/of-file.ts'

/** A word of a printed text, and the index of the page that it is on. */
export interface PrintedWord {
  word: string
  page: number
}

/**
 * Gives the words of a PDF as its tags order them, each with its page; those of margins and of pictures are not among them. A word
 * that goes on over a line's end, or into a link, is there in its parts.
 */
export async function wordsByPage(bytes: Uint8Array): Promise<PrintedWord[]> {
  const { file, sheets } = await openPdf(bytes)
  const fonts: Fonts = new Map()
  const texts = sheets.map(({ page, map }) =>
    pageText(map, textReader(page.node.Resources(), map, fonts)),
  )
  const read: PrintedWord[] = []
  readingOfFile(file, (page, id) => {
    const text = texts[page]?.marked.get(id) ?? ''
    read.push(...words(text).map((word) => ({ word, page })))
    return text
  })
  return read
}
