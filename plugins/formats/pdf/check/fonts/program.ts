import { PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { PDFDict } from '@cantoo/pdf-lib'
import { decoded } from '../../pdf-file.ts'
import { create } from 'fontkit'
import type { Font } from 'fontkit'

/** Opens the TrueType program that a font has with it; undefined where there is none, or where it cannot be read. */
export function fontProgram(descriptor: PDFDict | undefined): Font | undefined {
  const stream = descriptor?.lookup(PDFName.of('FontFile2'))
  if (!(stream instanceof PDFRawStream)) return undefined
  try {
    return create(Buffer.from(decoded(stream))) as Font
  } catch {
    return undefined
  }
}
