import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { load } from 'cheerio'
import { readSides } from './booklet.ts'

/** Gives all files in a folder and its folders, from that folder. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

/**
 * Gives all texts in a file, whatever its kind: as it is; what a web page says when its signs are decoded; what is packed in
 * the search's index; the words, descriptions, addresses and hidden data of a PDF.
 */
export async function textOfFile(file: string): Promise<string> {
  const bytes = readFileSync(file)
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const own = packed ? gunzipSync(bytes) : bytes
  const texts = [file, own.toString('utf8'), own.toString('latin1')]
  if (file.endsWith('.html')) texts.push(...textsOfPage(own.toString('utf8')))
  if (file.endsWith('.pdf')) texts.push(...(await textsOfPdf(new Uint8Array(bytes))))
  // Spaces that do not break, and words over two lines, are no reason to miss a text.
  return texts.join('\n').replace(/[\s\u{AD}\u{A0}]+/gu, ' ')
}

function textsOfPage(html: string): string[] {
  const page = load(html)
  const attributes = page('*')
    .toArray()
    .flatMap((element) => Object.values(page(element).attr() ?? {}))
  page('wbr').remove()
  return [page.root().text(), ...attributes]
}

async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false })
  const objects = file.context.enumerateIndirectObjects().flatMap(([, one]) => textsOfObject(one))
  const sides = await readSides(bytes)
  // A text that is parted over two lines is found whole, with or without a space between them.
  const lines = sides.map((side) => side.lines.map(({ text }) => text))
  return [...objects, ...lines.flatMap((page) => [page.join(' '), page.join('')])]
}

function textsOfObject(one: PDFObject): string[] {
  if (one instanceof PDFString || one instanceof PDFHexString) return [one.decodeText()]
  if (one instanceof PDFArray) return one.asArray().flatMap(textsOfObject)
  if (one instanceof PDFDict) return one.values().flatMap(textsOfObject)
  if (!(one instanceof PDFRawStream)) return []
  const decoded = Buffer.from(decodePDFRawStream(one).decode())
  return [...textsOfObject(one.dict), decoded.toString('utf8')]
}
