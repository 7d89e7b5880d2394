import { isDemonstration } from '../../shared/data/index.ts'
import type { Organisation } from '../../shared/data/index.ts'
import { demonstrationNotice } from '../../shared/site.ts'
import type { Edition } from '../../shared/editions.ts'
import type { Format } from '../format.ts'
import { formats } from '../formats.ts'
import { footerLines } from './footer.ts'
import { bottomMargin, boxStyle, cssString, marginBox } from './margin-box.ts'
import { textWidth } from './sheet.ts'

/**
 * Gives the style sheet that makes paper of an edition's page: sheet size, text size, and the contact footer in the
 * page's bottom margin (CSS Paged Media 3), as high as its lines. The edition's first format is what a reader's own
 * print gives; the others are chosen by `data-format` on `<html>`. `--text-width` is the width of the paper's text.
 */
export function paperStyle(
  edition: Edition['kind'],
  organisation: Organisation,
  all: Format[] = formats,
): string {
  const ownFormats = all.filter((format) => format.edition === edition)
  return ownFormats
    .map((format, index) => {
      const chosen = index === 0 ? '' : `[data-format="${format.name}"]`
      const page = index === 0 ? '' : `html${chosen} body { page: ${format.name} }\n`
      return `${page}@media print { html${chosen} { font-size: ${format.paper.textSize}pt; --text-width: ${textWidth(format.paper.sheet)}pt } }
${pageRule(index === 0 ? '' : format.name, format, organisation)}`
    })
    .join('\n')
}

function pageRule(name: string, { paper }: Format, organisation: Organisation): string {
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
