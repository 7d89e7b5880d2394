import { isDemonstration } from '../../content/data/index.ts'
import type { Organisation } from '../../content/data/index.ts'
import { demonstrationNotice } from '../../content/data/index.ts'
import type { StyleContext } from '../format.ts'
import { footerLines } from './footer.ts'
import { bottomMargin, boxStyle, cssString, marginBox } from './margin-box.ts'
import type { Paper } from './paper.ts'
import { textWidth } from './sheet.ts'

/**
 * Gives the style sheet that makes paper of an edition's page: sheet size, text size, and the contact footer in the
 * page's bottom margin (CSS Paged Media 3), as high as its lines. The edition's first format is what a reader's own
 * print gives; the others are chosen by `data-format` on `<html>`. `--text-width` and `--text-height` are the width and the height
 * of the paper's text.
 */
export function paperStyle(given: Paper, context: StyleContext): string {
  const { name, isFirst, organisation, textSize = given.textSize } = context
  const paper = { ...given, textSize }
  const chosen = isFirst ? '' : `[data-format="${name}"]`
  const page = isFirst ? '' : `html${chosen} body { page: ${name} }\n`
  const measures = `--text-width: ${textWidth(paper.sheet)}pt; --text-height: ${textHeight(paper, organisation)}pt`
  return `${page}@media print { html${chosen} { font-size: ${paper.textSize}pt; ${measures} } }
${pageRule(isFirst ? '' : name, paper, organisation)}`
}

function textHeight(paper: Paper, organisation: Organisation): number {
  const { height, top } = paper.sheet
  const bottom = bottomMargin(footerLines(organisation, paper).length, paper.textSize)
  return Math.floor(height - top - bottom)
}

function pageRule(name: string, paper: Paper, organisation: Organisation): string {
  const { sheet } = paper
  const lines = footerLines(organisation, paper)
  const look = { size: paper.textSize, family: '"Atkinson Hyperlegible", sans-serif' }
  const notice = isDemonstration(organisation)
    ? `  @top-left { content: ${cssString(demonstrationNotice)}; width: 100%; ${boxStyle(look)} vertical-align: middle }\n`
    : ''
  return `@page ${name} {
  size: ${sheet.name};
  margin: ${sheet.top}pt ${sheet.side}pt ${bottomMargin(lines.length, paper.textSize)}pt;
${notice}  @bottom-left { ${marginBox(lines, look)} }
}
${notice === '' ? '' : `@page ${name}:first { @top-left { content: none } }\n`}`
}
