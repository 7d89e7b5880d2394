import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js'
import { words } from '../../text/index.ts'

/** A printed file as a reader meets it. */
export interface Printed {
  title: string
  pages: PrintedPage[]
}

/** One page: the words of its text and those of its margins, in the order in which they were painted, and its lines. */
export interface PrintedPage {
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
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      pages.push(readPage(linesOf(items)))
    }
    const { info } = await document.getMetadata()
    return { title: (info as { Title?: string }).Title ?? '', pages }
  } finally {
    await document.destroy()
  }
}

function readPage(lines: PrintedLine[]): PrintedPage {
  const bullets = /^[•◦▪‣]$/u
  const joined = (inMargin: boolean) =>
    words(
      lines
        .filter((line) => line.inMargin === inMargin)
        .map((line) => line.text)
        .join('\n'),
    )
  return { text: joined(false).filter((word) => !bullets.test(word)), margins: joined(true), lines }
}

function linesOf(items: (TextItem | TextMarkedContent)[]): PrintedLine[] {
  const tagged: boolean[] = []
  const lines: PrintedLine[] = []
  let ended = true
  for (const item of items) {
    if (!('str' in item)) {
      follow(item, tagged)
      continue
    }
    const inMargin = tagged.at(-1) !== true
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

/** Keeps the stack of open marked content: whether each belongs to the structure tree. */
function follow(item: TextMarkedContent, tagged: boolean[]): void {
  if (item.type === 'endMarkedContent') {
    tagged.pop()
    return
  }
  // pdf.js gives the tag of marked content and, where it belongs to the structure tree, an id.
  const { tag, id } = item as { tag?: string; id?: string | null }
  tagged.push(tag !== 'Artifact' && (typeof id === 'string' || tagged.at(-1) === true))
}
