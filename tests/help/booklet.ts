import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { PageFacts } from '../../plugins/formats/pdf/facts.ts'
import { words } from '../../plugins/languages/words.ts'
import { printInStages } from './print-fixture.ts'

/** Prints a page as a booklet's A5 pages, finished but not yet laid out. */
export async function printPages(
  folder: string,
  path: string,
): Promise<{ bytes: Uint8Array; facts: PageFacts }> {
  const { finished, facts } = await printInStages(folder, path, 'booklet')
  return { bytes: finished, facts }
}

/** A page of a PDF as a printer gets it: its size, and its lines and links, with their places from its lower left corner, in pt. */
export interface Side {
  width: number
  height: number
  lines: { text: string; x: number; size: number }[]
  links: Link[]
}

/** A link: its rectangle, its name, and its address or the page, counted from 0, that it points to with the rectangle to show. */
export interface Link {
  rectangle: number[]
  name: string
  target: string | { page: number; view: unknown[] }
}

/** Reads a PDF's lines and links with pdf.js. */
export async function readSides(bytes: Uint8Array): Promise<Side[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const sides: Side[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const links: Link[] = []
      for (const one of (await page.getAnnotations()) as Annotation[]) {
        const view =
          typeof one.dest === 'string' ? await document.getDestination(one.dest) : one.dest
        const target = view
          ? {
              page: await document.getPageIndex(view[0] as { num: number; gen: number }),
              view: view.slice(1),
            }
          : (one.url ?? '')
        links.push({ rectangle: one.rect, name: one.contentsObj.str, target })
      }
      sides.push({
        width,
        height,
        lines: linesOf(
          items.filter((item) => 'str' in item),
          width > height ? width / 2 : width,
        ),
        links,
      })
    }
    return sides
  } finally {
    await task.destroy()
  }
}

interface Annotation {
  rect: number[]
  url?: string
  dest: string | unknown[] | null
  contentsObj: { str: string }
}

/** Joins pieces into lines; none crosses the fold. */
function linesOf(items: TextItem[], foldAt: number): Side['lines'] {
  const lines: Side['lines'] = []
  let ended = true
  for (const { str, transform, height, hasEOL } of items) {
    const last = lines.at(-1)
    const x = Number(transform[4])
    if (last && !ended && last.x < foldAt === x < foldAt) last.text += str
    else if (str !== '') lines.push({ text: str, x, size: height })
    ended = hasEOL
  }
  return lines
}

/** Gives the words on the left (0) or right (1) half of a side, in the order of painting. */
export function wordsOnHalf({ lines, width }: Side, half: number): string[] {
  return wordsOfLines(lines.filter(({ x }) => (x < width / 2 ? 0 : 1) === half))
}

/** Gives the words of lines. */
export function wordsOfLines(lines: Side['lines']): string[] {
  return words(lines.map(({ text }) => text).join('\n'))
}

/**
 * Folds printed sheets as hands do: stacks them, the first outermost, and turns the pages over. Gives
 * each page's place in the order of reading: its side, counted from 0, and its half, 0 for left.
 */
export function fold(sides: number): { side: number; half: number }[] {
  const fronts = Array.from({ length: sides / 2 }, (_, sheet) => 2 * sheet)
  const firstHalf = fronts.flatMap((front) => [
    { side: front, half: 1 },
    { side: front + 1, half: 0 },
  ])
  const secondHalf = fronts.reverse().flatMap((front) => [
    { side: front + 1, half: 1 },
    { side: front, half: 0 },
  ])
  return [...firstHalf, ...secondHalf]
}
