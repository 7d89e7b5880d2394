import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { words } from '../../text/index.ts'

/** A printed file as a reader meets it. */
export interface Printed {
  title: string
  pages: PrintedPage[]
}

/** One page: the words of its text, and those in its margins, each in the order in which they were painted. */
export interface PrintedPage {
  text: string[]
  margins: string[]
  /** The distance of the lowest line from the paper's lower edge, in pt. */
  lowest: number
}

/** Reads a PDF with pdf.js; text in no tag, or in an artifact, belongs to the margins. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  try {
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      pages.push(readPage((await page.getTextContent({ includeMarkedContent: true })).items))
    }
    const { info } = await document.getMetadata()
    return { title: (info as { Title?: string }).Title ?? '', pages }
  } finally {
    await document.destroy()
  }
}

function readPage(items: (TextItem | TextMarkedContent)[]): PrintedPage {
  const open: boolean[] = []
  const found = { text: '', margins: '' }
  let lowest = Infinity
  for (const item of items) {
    if ('str' in item) {
      const place = open.at(-1) === true ? 'text' : 'margins'
      found[place] += item.str + (item.hasEOL ? '\n' : '')
      if (item.str.trim() !== '') lowest = Math.min(lowest, Number(item.transform[5]))
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      // pdf.js gives the tag of marked content and, where it belongs to the structure tree, an id.
      const { tag, id } = item as { tag?: string; id?: string | null }
      const tagged = typeof id === 'string' || open.at(-1) === true
      open.push(tag !== 'Artifact' && tagged)
    }
  }
  const bullets = /^[•◦▪‣]$/u
  return {
    text: words(found.text).filter((word) => !bullets.test(word)),
    margins: words(found.margins),
    lowest,
  }
}
