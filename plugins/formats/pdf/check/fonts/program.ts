import { decodePDFRawStream, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { create } from 'fontkit'
import type { Font } from 'fontkit'
import type { UsedFont } from './used.ts'

/** Opens the TrueType program that a font has with it; undefined where there is none, or where it cannot be read. */
export function fontProgram({ descriptor }: UsedFont): Font | undefined {
  const stream = descriptor?.lookup(PDFName.of('FontFile2'))
  if (!(stream instanceof PDFRawStream)) return undefined
  try {
    return create(Buffer.from(decodePDFRawStream(stream).decode())) as Font
  } catch {
    return undefined
  }
}
