import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as assert from 'uvu/assert'
import type { Page } from 'puppeteer'
import { firstDifference } from '../../plugins/content/text/index.ts'
import { words } from '../../plugins/languages/words.ts'
import { browse, inTab } from '../help/browse.ts'
import { site } from '../help/site.ts'
import { suite } from '../suite.ts'

const folder = 'leaflets/if-you-do-not-agree/'
const editions = [
  { path: folder, file: 'if-you-do-not-agree.pdf', pictures: 0 },
  { path: `${folder}easy-read/`, file: 'if-you-do-not-agree-easy-read.pdf', pictures: 90 },
]

/** One printed page: all its words in the order of painting, and how many shapes are drawn on it. */
interface Sheet {
  words: string[]
  shapes: number
}

suite('printed by the reader', (test) => {
  for (const { path, file, pictures } of editions)
    test(`${path} gives the same paper as ${file}`, async () => {
      const finished = await sheets(new Uint8Array(readFileSync(join(site, folder, file))))
      const printed = await printAsReader(path)
      assert.equal(differences(withoutPageNumbers(finished), printed), [])
      const drawn = printed.reduce((sum, { shapes }) => sum + shapes, 0)
      assert.ok(printed.length > 5 && drawn > pictures * 5, `${drawn} shapes`)
    })

  test('a style that needs data-format, and a picture that is not there, are found', async () => {
    const [, easyRead] = editions
    assert.ok(easyRead)
    const finished = await sheets(new Uint8Array(readFileSync(join(site, folder, easyRead.file))))
    const hidden = await printAsReader(easyRead.path, (page) =>
      page.evaluate(() => {
        const style = new CSSStyleSheet()
        style.replaceSync('@media print { html:not([data-format]) .status { display: none } }')
        document.adoptedStyleSheets.push(style)
      }),
    )
    assert.match(differences(withoutPageNumbers(finished), hidden).join('\n'), /for ".*Updated/)
    const without = await printAsReader(easyRead.path, (page) =>
      page.evaluate(() => {
        document.querySelector('.row img')?.setAttribute('src', 'data:,')
      }),
    )
    assert.match(differences(withoutPageNumbers(finished), without).join('\n'), /\d shapes, not \d/)
  })
})

/** The one permitted difference: a reader's own print has no page numbers in its contents, on page 2 of an easy read. */
function withoutPageNumbers(finished: Sheet[]): Sheet[] {
  return finished.map((sheet, index) => {
    const contents = sheet.words.join(' ')
    if (index !== 1 || !contents.includes('What is in this leaflet')) return sheet
    // The footer of the page itself says "Page 2 of 24".
    const words = contents.replace(/ Page \d+(?! of )/g, '').split(' ')
    return { ...sheet, words }
  })
}

/** Prints a page as the browser of a reader does who prints at once; `change` is for faults. */
async function printAsReader(
  path: string,
  change: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Sheet[]> {
  const bytes = await browse(site, (visit) =>
    inTab(visit, visit.address + path, async (page) => {
      await change(page)
      return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false })
    }),
  )
  return sheets(bytes)
}

/** Says where two printed leaflets differ: in their number of pages, in a word, or in what is drawn on a page. */
function differences(finished: Sheet[], printed: Sheet[]): string[] {
  if (finished.length !== printed.length)
    return [`${printed.length} pages, not ${finished.length}; ${lost(finished, printed)}`]
  return finished.flatMap((sheet, index) => {
    const other = printed[index] ?? { words: [], shapes: 0 }
    const found = firstDifference(sheet.words, other.words)
    const name = `page ${index + 1}`
    return [
      ...(found ? [`${name}: "${found.actual}" for "${found.expected}"`] : []),
      ...(sheet.shapes === other.shapes
        ? []
        : [`${name}: ${other.shapes} shapes, not ${sheet.shapes}`]),
    ]
  })
}

function lost(finished: Sheet[], printed: Sheet[]): string {
  const found = firstDifference(
    finished.flatMap((sheet) => sheet.words),
    printed.flatMap((sheet) => sheet.words),
  )
  return found ? `"${found.actual}" for "${found.expected}"` : 'the same words'
}

/** A shape's left, upper, right and lower edge. */
type Box = [number, number, number, number]

/** pdf.js gives a path's box as its third operand. */
function boxOf(operands: unknown): Box {
  const [, , box] = operands as [unknown, unknown, Record<number, number>]
  return [0, 1, 2, 3].map((index) => box[index] ?? NaN) as Box
}

/** Whether a line goes on where the one before it ends: the underline of a link's last space is drawn by itself. */
function continues([left, top, , bottom]: Box, before: Box | undefined): boolean {
  return before?.[1] === top && before[3] === bottom && Math.abs(before[2] - left) < 0.5
}

async function sheets(bytes: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  try {
    const all: Sheet[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      const { fnArray, argsArray } = await page.getOperatorList()
      const boxes = fnArray.flatMap((operation, at): Box[] =>
        operation === OPS.constructPath ? [boxOf(argsArray[at])] : [],
      )
      all.push({
        words: words(text.join('')),
        shapes: boxes.filter((box, at) => !continues(box, boxes[at - 1])).length,
      })
    }
    return all
  } finally {
    await task.destroy()
  }
}
