import type { MarkdownIt } from 'markdown-it'
import { asTyped } from './as-typed.ts'
import { blocks } from './blocks.ts'
import { comments } from './comments.ts'
import { definitions } from './definitions.ts'
import { facts } from './facts.ts'
import { footnotes } from './footnotes.ts'
import { links } from './links.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { nextPart } from './next-part.ts'
import { otherEdition } from './other-edition.ts'
import { pictures } from './pictures.ts'
import { quotations } from './quotations.ts'
import { headings } from '../text/index.ts'
import { report } from './report.ts'
import { tables } from './tables.ts'
import { ticks } from './ticks.ts'
import { timeLimits } from './time-limits.ts'
import { wholeLimits } from './whole-limits.ts'
import { unbroken } from './unbroken.ts'

/** Adds to markdown-it the Markdown that leaflets are written in. */
export function leafletMarkdown(library: MarkdownIt): void {
  library
    .set({ html: false, linkify: false, typographer: false })
    .use(facts)
    .use(comments)
    .use(ticks)
    .use(asTyped)
    .use(links)
    .use(definitions)
    .use(lists)
    .use(blocks)
    .use(footnotes)
    .use(headings)
    .use(names)
    .use(quotations)
    .use(unbroken)
    .use(pictures)
    .use(tables)
    .use(wholeLimits)
    .use(timeLimits)
    .use(otherEdition)
    .use(nextPart)
    .use(report)
}
