import { PDFDocument } from '@cantoo/pdf-lib'
import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { readPrinted } from '../../plugins/formats/pdf/read-printed.ts'
import { words } from '../../plugins/languages/words.ts'
import { wordsRead } from '../../plugins/formats/compare.ts'
import { fold, readSides, wordsOnHalf } from './booklet.ts'

/** A file as a reader meets it: its words in order, and how many pages, sides or words it has. */
export interface ReadFile {
  words: string[]
  count: number
}

/** What the first bytes of a file of each media type are. */
export const beginnings: Record<string, RegExp> = {
  'application/pdf': /^%PDF-1\.7/,
  // The byte order mark, in UTF-8.
  'text/plain': /^\u{EF}\u{BB}\u{BF}\S/u,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': /^PK\x03\x04/,
  'application/epub+zip': /^PK\x03\x04/,
}

/** Reads the files of an extension, or else of each unit of extent, by nothing but their bytes. */
export const readers: Record<string, (bytes: Uint8Array) => Promise<ReadFile>> = {
  async page(bytes) {
    const { reading, pages } = await readPrinted(bytes)
    return { words: wordsRead(reading), count: pages.length }
  },
  async sheet(bytes) {
    const sides = await readSides(bytes)
    const file = await PDFDocument.load(bytes, { updateMetadata: false })
    const read = fold(sides.length).flatMap(({ side, half }) => {
      const one = sides[side]
      return one ? wordsOnHalf(one, half) : []
    })
    return { words: read, count: file.getPageCount() / 2 }
  },
  word(bytes) {
    const text = new TextDecoder('utf-8', { fatal: true })
      .decode(bytes)
      .replace(/^(?:=+|-+|~+)$/gmu, '')
      .replace(/\s*<[^>]*>/gu, '')
      .replace(/^ *(?:-|\d+\.) +/gmu, '')
      .replace(/\[([^\]]*)\]/gu, '$1')
    const read = words(text)
    return Promise.resolve({ words: read, count: read.length })
  },
  docx(bytes) {
    const text = partOf(bytes, 'word/document.xml')
      .split('</w:p>')
      .filter((paragraph) => !paragraph.includes('w:val="MadeOf"'))
      .join('\n')
      .replace(/<wp:docPr[^>]*? descr="([^"]*)"[^>]*>/gu, ' $1 ')
      .replace(/<w:(?:br|cr|tab)\/>/gu, ' ')
    const read = words(load(text.replace(/<[^>]*>/gu, ''))('body').text())
    return Promise.resolve({ words: read, count: read.length })
  },
  epub(bytes) {
    const text = partOf(bytes, 'book/text.xhtml')
      .replace(/^[^]*<body>/u, '')
      .replace(/<p class="made-of">[^]*?<\/p>/u, '')
      .replace(/<img[^>]*? alt="([^"]*)"[^>]*>/gu, ' $1 ')
      .replace(/<\/(?:p|li|div|h\d|t[dh])>|<br \/>/gu, ' ')
    const read = words(load(text.replace(/<[^>]*>/gu, ''))('body').text())
    return Promise.resolve({ words: read, count: read.length })
  },
}

const partOf = (bytes: Uint8Array, name: string): string =>
  new TextDecoder().decode(unzipSync(bytes)[name])

/** Gives the words that every format of a page has to have, in order: none that only a screen or only paper needs. */
export function wordsOfPage(html: string): string[] {
  const document = load(html)
  // On the paper of an easy read, the cover is in place of the summary, a meaning is explained once, and is in a box.
  document('.easy-read :is(.summary, .repeated, .unseen)').remove()
  // Some formats say a table's headings with each cell.
  document('nav, [data-only], [hidden], script, style, svg, thead').remove()
  document('.cover-kind, .cover-picture, .cover-call, .cover-warning, .credit').remove()
  document('br').replaceWith('\n')
  document('img').each((_, image) => {
    document(image).replaceWith(` ${document(image).attr('alt') ?? ''} `)
  })
  document('p, li, div, h1, h2, h3, h4, h5, h6, dt, dd, td, th').append('\n')
  return words(document('main').text())
}

/** Gives the first of the words that is not in a text, or not in its place; undefined where all are there in order. */
export function firstMissing(wanted: string[], read: string[]): string | undefined {
  let at = 0
  for (const word of wanted) {
    const found = read.indexOf(word, at)
    if (found < 0) return word
    at = found + 1
  }
  return undefined
}
