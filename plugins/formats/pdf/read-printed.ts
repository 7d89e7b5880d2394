import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { words } from '../../text/index.ts'
import { readContent } from './content/page.ts'
import { textFromTheRight } from './content/text-from-the-right.ts'
import { readingOfFile } from './reading/of-file.ts'
import type { Reading } from './reading/reading.ts'

/** A printed file as a reader meets it: by the eye, page by page, and by the ear, as its tags order it. */
export interface Printed {
  title: string
  pages: PrintedPage[]
  reading: Reading
}

/** One page: its height in pt, the words of its text and those of its margins, in the order in which they were painted, and its lines. */
export interface PrintedPage {
  height: number
  text: string[]
  margins: string[]
  lines: PrintedLine[]
}

/** One line: its text, the height of its baseline over the paper's lower edge, and the size of its smallest letters, in pt. */
export interface PrintedLine {
  text: string
  y: number
  size: number
  inMargin: boolean
}

/** Reads a PDF with pdf.js; text in no tag, or in an artifact, belongs to the margins. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  try {
    const pages: PrintedPage[] = []
    const contents: Map<number, string>[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const { lines, texts } = readItems(items)
      pages.push({ height: page.getViewport({ scale: 1 }).height, ...wordsOf(lines), lines })
      contents.push(texts)
    }
    const { info } = await document.getMetadata()
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    const fromTheRight = file.getPages().map((page) => textFromTheRight(page, readContent(page)))
    const reading = readingOfFile(
      file,
      (page, id) => fromTheRight[page]?.get(id) ?? contents[page]?.get(id) ?? '',
    )
    return { title: (info as { Title?: string }).Title ?? '', pages, reading }
  } finally {
    await document.destroy()
  }
}

function wordsOf(lines: PrintedLine[]): Pick<PrintedPage, 'text' | 'margins'> {
  const bullets = /^[•◦▪‣]$/u
  const joined = (inMargin: boolean) =>
    words(
      lines
        .filter((line) => line.inMargin === inMargin)
        .map((line) => line.text)
        .join('\n'),
    )
  return { text: joined(false).filter((word) => !bullets.test(word)), margins: joined(true) }
}

/** Gives a page's lines, and the text of each marked content by its MCID. */
function readItems(items: (TextItem | TextMarkedContent)[]) {
  const open: Mark[] = []
  const lines: PrintedLine[] = []
  const texts = new Map<number, string>()
  let ended = true
  for (const item of items) {
    if (!('str' in item)) {
      follow(item, open)
      continue
    }
    const id = open.includes('artifact') ? undefined : open.findLast((mark) => mark !== undefined)
    const inMargin = typeof id !== 'number'
    if (typeof id === 'number') {
      texts.set(id, (texts.get(id) ?? '') + item.str + (item.hasEOL ? '\n' : ''))
    }
    const last = lines.at(-1)
    if (last && !ended && last.inMargin === inMargin) {
      last.text += item.str
      if (item.str.trim() !== '') last.size = Math.min(last.size, item.height)
    } else if (item.str !== '') {
      lines.push({ text: item.str, y: Number(item.transform[5]), size: item.height, inMargin })
    }
    ended = item.hasEOL
  }
  return { lines, texts }
}

/** What marked content is: an artifact, content of the structure tree by its MCID, or neither. */
type Mark = number | 'artifact' | undefined

/** Keeps the stack of open marked content. */
function follow(item: TextMarkedContent, open: Mark[]): void {
  if (item.type === 'endMarkedContent') {
    open.pop()
    return
  }
  // pdf.js gives the tag of marked content and, where it belongs to the structure tree, an id such as p2R_mc5.
  const { tag, id } = item as { tag?: string; id?: string | null }
  const number = /_mc(\d+)$/.exec(id ?? '')?.[1]
  open.push(tag === 'Artifact' ? 'artifact' : number === undefined ? undefined : Number(number))
}
