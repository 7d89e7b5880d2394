import { isDemonstration } from '../../content/data/index.ts'
import { familiesOf } from '../../languages/fonts.ts'
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
  const { name, isFirst, organisation, speaker, textSize = given.textSize } = context
  const paper = { ...given, textSize }
  const footer = footerLines(organisation, paper, speaker)
  const chosen = isFirst ? '' : `[data-format="${name}"]`
  const page = isFirst ? '' : `html${chosen} body { page: ${name} }\n`
  const measures = `--text-width: ${textWidth(paper.sheet)}pt; --text-height: ${textHeight(paper, footer)}pt`
  return `${page}@media print { html${chosen} { font-size: ${paper.textSize}pt; ${measures} } }
${pageRule(isFirst ? '' : name, paper, footer, context)}`
}

function textHeight({ sheet, textSize }: Paper, footer: string[]): number {
  const { height, top } = sheet
  return Math.floor(height - top - bottomMargin(footer.length, textSize))
}

/** What each sheet says until the service has approved its leaflets. */
const noticeOf = ({ organisation, speaker }: StyleContext): string | undefined =>
  isDemonstration(organisation) ? speaker.say('notApproved') : undefined

function pageRule(name: string, paper: Paper, lines: string[], context: StyleContext): string {
  const { sheet } = paper
  const said = noticeOf(context)
  const family = `${familiesOf(context.speaker.tag)}, sans-serif`
  const look = { size: paper.textSize, family }
  const notice =
    said === undefined
      ? ''
      : `  @top-left { content: ${cssString(said)}; width: 100%; ${boxStyle(look)} vertical-align: middle }\n`
  return `@page ${name} {
  size: ${sheet.name};
  margin: ${sheet.top}pt ${sheet.side}pt ${bottomMargin(lines.length, paper.textSize)}pt;
${notice}  @bottom-left { ${marginBox(lines, look)} }
}
${notice === '' ? '' : `@page ${name}:first { @top-left { content: none } }\n`}`
}
