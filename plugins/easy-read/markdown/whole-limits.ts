import type { MarkdownIt } from 'markdown-it'
import { editionOf } from '../../shared/editions.ts'
import { contextOf } from '../../shared/markdown/context.ts'
import { timeLimits } from '../../text/index.ts'

/**
 * Keeps a time limit of an easy-read sentence on one line, because a number without its unit misleads. It does so by
 * spaces that do not break: an element around the limit would part the sentence for some screen readers.
 */
export function wholeLimits(library: MarkdownIt): void {
  library.core.ruler.before('report', 'whole-limits', (state) => {
    if (editionOf(contextOf(state.env).page.inputPath)?.kind !== 'easy-read') return
    for (const child of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (child.type === 'text') child.content = keepWhole(child.content)
    }
  })
}

/** Gives a text with spaces that do not break within its time limits. */
export function keepWhole(text: string): string {
  return timeLimits(text).reduceRight(
    (whole, { start, end }) =>
      whole.slice(0, start) + whole.slice(start, end).replaceAll(' ', '\u{A0}') + whole.slice(end),
    text,
  )
}
