import { PDFDict } from '@cantoo/pdf-lib'
import { words } from '../../languages/words.ts'
import { linesOn } from './content/lines.ts'
import type { PrintedLine } from './content/lines.ts'
import { pageText } from './content/marked-text.ts'
import { textReader } from './content/text-reader.ts'
import type { Fonts } from './content/text-reader.ts'
import { openPdf } from './opened.ts'
import type { OpenedPdf } from './opened.ts'
import { readingOfFile } from './reading/of-file.ts'
import type { Reading } from './reading/reading.ts'
import { textAt } from './tree/text-at.ts'

export type { PrintedLine } from './content/lines.ts'

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

/** Reads a PDF: what each page shows, where text in no tag, or in an artifact, belongs to the margins; its tags by what their content says. */
export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  return readOpened(await openPdf(bytes))
}

/** Reads a PDF that is open already. */
export function readOpened({ file, sheets }: OpenedPdf): Printed {
  const fonts: Fonts = new Map()
  const read = sheets.map(({ page, map }) => {
    const textOf = textReader(page.node.Resources(), map, fonts)
    const lines = linesOn({ page, map }, fonts)
    return { height: page.getHeight(), ...wordsOf(lines), lines, texts: pageText(map, textOf) }
  })
  const information = file.context.lookup(file.context.trailerInfo.Info)
  return {
    title: (information instanceof PDFDict && textAt(information, 'Title')) || '',
    pages: read.map(({ height, text, margins, lines }) => ({ height, text, margins, lines })),
    reading: readingOfFile(file, (page, id) => read[page]?.texts.marked.get(id) ?? ''),
    margins: read.map(({ texts }) => texts.unmarked),
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
