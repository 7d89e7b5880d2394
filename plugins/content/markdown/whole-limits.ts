import type { MarkdownIt } from 'markdown-it'
import { limitsIn } from '../text/index.ts'
import type { TimeLimit } from '../../languages/time-limits.ts'
import { contextOf } from './context.ts'
import type { Token } from './tokens.ts'

/**
 * Keeps the number and the unit of a time limit on one line, because "3" without "working days" misleads. It does so by
 * spaces that do not break: an element around the limit would split the sentence for some screen readers. "Within" may
 * be on the line before, so that large text on a small screen need not break the words themselves.
 */
export function wholeLimits(library: MarkdownIt): void {
  library.core.ruler.push('whole-limits', (state) => {
    const { facts, speaker } = contextOf(state.env)
    for (const { children } of state.tokens)
      keepWhole(children ?? [], (text) => limitsIn(text, facts, speaker))
  })
}

/** A limit may be in several pieces: "3 **working days**". Marks that only open and close have no words of their own. */
function keepWhole(children: Token[], find: (text: string) => TimeLimit[]): void {
  const words = children
    .map(({ type, content, nesting }) => (type === 'text' ? content : nesting === 0 ? '\n' : ''))
    .join('')
  const inLimit = new Set(
    find(words).flatMap(({ whole: { start, end } }) =>
      Array.from({ length: end - start }, (_, index) => start + index),
    ),
  )
  let at = 0
  for (const child of children) {
    if (child.type === 'text') {
      const from = at
      child.content = child.content.replace(/ /g, (space, index: number) =>
        inLimit.has(from + index) ? '\u{A0}' : space,
      )
      at += child.content.length
    } else if (child.nesting === 0) at += 1
  }
}
