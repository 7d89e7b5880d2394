import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'

/** A page as a picture: its size in pixels, four bytes per pixel, and where its words are. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
  texts: TextBox[]
}

/** Words of one line and the box around them, in pixels from the upper left corner. */
export interface TextBox {
  text: string
  left: number
  top: number
  width: number
  height: number
}

/** What pdf.js draws on in Node: the canvas of its own optional package. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
}

/** Draws each page of a PDF, by default at one pixel per pt; undefined on a machine for which pdf.js has no canvas. */
export async function pictures(bytes: Uint8Array, scale = 1): Promise<Picture[] | undefined> {
  if (!(await hasCanvas())) return undefined
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const factory = document.canvasFactory as CanvasFactory
    const found: Picture[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale })
      const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
      const { canvas, context } = factory.create(width, height)
      await page.render({ canvas, canvasContext: context, viewport }).promise
      const { items } = await page.getTextContent()
      const texts = (items as TextItem[])
        .filter(({ str }) => str.trim() !== '')
        .map((item) => boxOf(item, scale, height))
      found.push({ width, height, data: context.getImageData(0, 0, width, height).data, texts })
    }
    return found
  } finally {
    await task.destroy()
  }
}

function boxOf(item: TextItem, scale: number, pageHeight: number): TextBox {
  const [x, y] = [Number(item.transform[4]), Number(item.transform[5])]
  return {
    text: item.str,
    left: x * scale,
    top: pageHeight - (y + item.height) * scale,
    width: item.width * scale,
    height: item.height * scale,
  }
}

function hasCanvas(): Promise<boolean> {
  const optional: string = '@napi-rs/canvas'
  return import(optional).then(
    () => true,
    () => false,
  )
}
