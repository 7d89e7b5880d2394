import { pageCount, pageNumber } from './page-numbers.ts'
import { footerGaps, footerLineHeight } from './sheet.ts'

/** The height that a footer of so many lines needs under the text, in pt. */
export function bottomMargin(lines: number, size: number): number {
  const { aboveFooter, belowRule, belowFooter } = footerGaps
  return Math.ceil(aboveFooter + belowRule + lines * size * footerLineHeight + belowFooter)
}

/** How the words of a margin look. */
export interface Look {
  /** pt */
  size: number
  /** As style sheets write it. */
  family: string
  /** The page's own unless given. */
  direction?: string
  /** Whether it wins over the page's own style. */
  isLast?: boolean
}

/** Gives the declarations of a box in the margin, up to its height. */
export function boxStyle(look: Look): string {
  const { size, family, direction } = look
  return declare(look, [
    `font: ${size}pt/${footerLineHeight} ${family}`,
    ...['color: #1b1b1b', 'white-space: pre', 'text-align: start'],
    ...(direction === undefined ? [] : [`direction: ${direction}`]),
  ])
}

/** Gives the declarations of the footer's box, below a rule. */
export function marginBox(lines: string[], look: Look): string {
  const { aboveFooter, belowRule } = footerGaps
  const content = declare(look, [`content: ${lines.map(cssLine).join(' "\\A" ')}`, 'width: 100%'])
  const place = declare(look, [
    'vertical-align: top',
    `margin-top: ${aboveFooter}pt`,
    `padding-top: ${belowRule}pt`,
    'border-top: 0.75pt solid #1b1b1b',
  ])
  return `${content} ${boxStyle(look)} ${place}`
}

const declare = ({ isLast = false }: Look, declarations: string[]): string =>
  declarations.map((one) => `${one}${isLast ? ' !important' : ''};`).join(' ')

function cssLine(line: string): string {
  return line
    .split(new RegExp(`([${pageNumber}${pageCount}])`, 'u'))
    .filter((part) => part !== '')
    .map((part) =>
      part === pageNumber
        ? 'counter(page)'
        : part === pageCount
          ? 'counter(pages)'
          : cssString(part),
    )
    .join(' ')
}

/** Gives a text as a style sheet's string. */
export function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
