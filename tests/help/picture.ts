import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a picture: its size in pixels, and four bytes a pixel. */
export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** What pdf.js draws on in Node: the canvas of its own optional package. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D }
}

/** Draws each page of a PDF, one pixel a pt, unless told more; undefined on a machine for which pdf.js has no canvas. */
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
      found.push({ width, height, data: context.getImageData(0, 0, width, height).data })
    }
    return found
  } finally {
    await task.destroy()
  }
}

function hasCanvas(): Promise<boolean> {
  const optional: string = '@napi-rs/canvas'
  return import(optional).then(
    () => true,
    () => false,
  )
}
