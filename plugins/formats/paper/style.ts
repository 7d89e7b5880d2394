import { isDemonstration } from '../../shared/data/index.ts'
import type { Organisation } from '../../shared/data/index.ts'
import { demonstrationNotice } from '../../shared/site.ts'
import type { StyleContext } from '../format.ts'
import { footerLines, pageCount, pageNumber } from './footer.ts'
import type { Paper } from './paper.ts'
import { footerGaps, footerLineHeight, textWidth } from './sheet.ts'

/**
 * Gives the style sheet that makes paper of an edition's page: sheet size, text size, and the contact footer in the
 * page's bottom margin (CSS Paged Media 3), as high as its lines. The edition's first format is what a reader's own
 * print gives; the others are chosen by `data-format` on `<html>`. `--text-width` is the width of the paper's text.
 */
export function paperStyle(paper: Paper, { name, isFirst, organisation }: StyleContext): string {
  const chosen = isFirst ? '' : `[data-format="${name}"]`
  const page = isFirst ? '' : `html${chosen} body { page: ${name} }\n`
  return `${page}@media print { html${chosen} { font-size: ${paper.textSize}pt; --text-width: ${textWidth(paper.sheet)}pt } }
${pageRule(isFirst ? '' : name, paper, organisation)}`
}

function pageRule(name: string, paper: Paper, organisation: Organisation): string {
  const { sheet } = paper
  const lines = footerLines(organisation, paper)
  const box = `font: ${paper.textSize}pt/${footerLineHeight} "Atkinson Hyperlegible", sans-serif; color: #1b1b1b; white-space: pre; text-align: start;`
  const notice = isDemonstration(organisation)
    ? `  @top-left { content: ${cssString(demonstrationNotice)}; width: 100%; ${box} vertical-align: middle }\n`
    : ''
  return `@page ${name} {
  size: ${sheet.name};
  margin: ${sheet.top}pt ${sheet.side}pt ${bottomMargin(lines.length, paper.textSize)}pt;
${notice}  @bottom-left { content: ${lines.map(cssLine).join(' "\\A" ')}; width: 100%; ${box} vertical-align: top; margin-top: ${footerGaps.aboveFooter}pt; padding-top: ${footerGaps.belowRule}pt; border-top: 0.75pt solid #1b1b1b }
}
${notice === '' ? '' : `@page ${name}:first { @top-left { content: none } }\n`}`
}

/** The height that a footer of so many lines needs under the text, in pt. */
function bottomMargin(lines: number, size: number): number {
  const { aboveFooter, belowRule, belowFooter } = footerGaps
  return Math.ceil(aboveFooter + belowRule + lines * size * footerLineHeight + belowFooter)
}

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

function cssString(text: string): string {
  return `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
