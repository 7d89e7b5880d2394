import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { words } from '../../languages/words.ts'
import { pageText } from './content/marked-text.ts'
import { readContent } from './content/page.ts'
import type { Fonts } from './content/text-reader.ts'
import { loadPdf } from './pdf-file.ts'
import { readingOfFile } from './reading/of-file.ts'
import type { Reading } from './reading/reading.ts'

/** A printed file as a reader meets it: by the eye, page by page, and by the ear, as its tags order it. */
export interface Printed {
  title: string
  pages: PrintedPage[]
  /** Letters that no font had are marked in it. */
  reading: Reading
  /** The pieces of text of each page's margins, in which letters that no font had are marked too. */
  margins: string[][]
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

/** Reads a PDF: its pages with pdf.js, where text in no tag, or in an artifact, belongs to the margins; its tags by what their content says. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  try {
    const pages: PrintedPage[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      const lines = linesOf(items)
      pages.push({ height: page.getViewport({ scale: 1 }).height, ...wordsOf(lines), lines })
    }
    const { info } = await document.getMetadata()
    const file = await loadPdf(bytes)
    const fonts: Fonts = new Map()
    const texts = file.getPages().map((page) => pageText(page, readContent(page), fonts))
    const margins = texts.map(({ unmarked }) => unmarked)
    const reading = readingOfFile(file, (page, id) => texts[page]?.marked.get(id) ?? '')
    return { title: (info as { Title?: string }).Title ?? '', pages, reading, margins }
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

function linesOf(items: (TextItem | TextMarkedContent)[]): PrintedLine[] {
  const open: Mark[] = []
  const lines: PrintedLine[] = []
  let ended = true
  for (const item of items) {
    if (!('str' in item)) {
      follow(item, open)
      continue
    }
    const id = open.includes('artifact') ? undefined : open.findLast((mark) => mark !== undefined)
    const inMargin = typeof id !== 'number'
    const last = lines.at(-1)
    if (last && !ended && last.inMargin === inMargin) {
      last.text += item.str
      if (item.str.trim() !== '') last.size = Math.min(last.size, item.height)
    } else if (item.str !== '') {
      lines.push({ text: item.str, y: Number(item.transform[5]), size: item.height, inMargin })
    }
    ended = item.hasEOL
  }
  return lines
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
