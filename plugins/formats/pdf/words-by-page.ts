import { words } from '../../languages/words.ts'
import { pageText } from './content/marked-text.ts'
import { textReader } from './content/text-reader.ts'
import type { Fonts } from './content/text-reader.ts'
import { openPdf } from './opened.ts'
import { isElement } from './tree/element.ts'
import type { Element } from './tree/element.ts'
import { spelt } from './reading/reading.ts'
import { readTree } from './tree/read.ts'

/** A word of a printed text, and the index of the page that it is on. */
export interface PrintedWord {
  word: string
  page: number
}

/** What is not text of its own: the printed contents repeat what headings say. */
const leftOut = new Set(['TOC', 'Lbl', 'Figure'])

/**
 * Gives the words of a PDF as its tags order them, each with its page; those of margins, of pictures, of the contents and the
 * numbers of lists are not among them. A word that goes on over a line's end, or into a link, is there in its parts.
 */
export async function wordsByPage(bytes: Uint8Array): Promise<PrintedWord[]> {
  const { file, sheets } = await openPdf(bytes)
  const fonts: Fonts = new Map()
  const texts = sheets.map(({ page, map }) =>
    pageText(map, textReader(page.node.Resources(), map, fonts)),
  )
  return wordsOf(readTree(file))

  function wordsOf({ role, kids }: Element): PrintedWord[] {
    if (leftOut.has(role)) return []
    return kids.flatMap((kid) => {
      if (isElement(kid)) return wordsOf(kid)
      if (kid.kind !== 'content') return []
      const text = texts[kid.page]?.marked.get(kid.id) ?? ''
      return words(spelt(text)).map((word) => ({ word, page: kid.page }))
    })
  }
}
