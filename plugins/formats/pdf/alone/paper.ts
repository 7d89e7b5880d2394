import { bottomMargin, marginBox } from '../../paper/margin-box.ts'
import type { Footer } from './footer.ts'
import type { ReadPrintOptions } from './options.ts'
import { sheetOf } from './sheet.ts'

/** The other places in a page's margins where a page's own style may write (CSS Paged Media 3, 5.3). */
const otherBoxes =
  'top-left-corner top-left top-center top-right top-right-corner left-top left-middle left-bottom right-top right-middle right-bottom bottom-left-corner bottom-center bottom-right bottom-right-corner'.split(
    ' ',
  )

/** Gives the style sheet that makes paper of any page, whatever its own says of paper, and the margins' heights in pt. */
export function paperOf(
  options: ReadPrintOptions,
  footer: Footer,
): { style: string; margins: { top: number; bottom: number } } {
  const sheet = sheetOf(options)
  const { lines, size, family, direction } = footer
  const bottom = bottomMargin(lines.length, size)
  const box = marginBox(lines, { size, family, direction, isLast: true })
  const text =
    options.textSize === undefined ? '' : `html, body { font-size: ${size}pt !important }`
  const rule = (selector: string) => `@page ${selector} {
  size: ${sheet.name} !important;
  margin: ${sheet.top}pt ${sheet.side}pt ${bottom}pt !important;
${otherBoxes.map((name) => `  @${name} { content: none !important }`).join('\n')}
  @bottom-left { ${box} }
}`
  return {
    // A page's rules for the first page, or for left and right ones, would win.
    style: `${['', ':first', ':left', ':right'].map(rule).join('\n')}
@media print {
html { --text-width: ${sheet.width - 2 * sheet.side}pt }
* { page: auto !important }
${text}
}`,
    margins: { top: sheet.top, bottom },
  }
}
