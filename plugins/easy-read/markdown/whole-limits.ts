import type { MarkdownIt } from 'markdown-it'
import { editionOf } from '../../shared/editions.ts'
import { contextOf } from '../../shared/markdown/context.ts'
import { text } from '../../shared/markdown/tokens.ts'
import type { State, Token } from '../../shared/markdown/tokens.ts'
import { timeLimits } from '../../text/index.ts'

/** Keeps a time limit of an easy-read sentence on one line, because a number without its unit misleads. */
export function wholeLimits(library: MarkdownIt): void {
  library.core.ruler.before('report', 'whole-limits', (state) => {
    if (editionOf(contextOf(state.env).page.inputPath)?.kind !== 'easy-read') return
    for (const token of state.tokens) {
      token.children &&= token.children.flatMap((child) =>
        child.type === 'text' ? keepWhole(state, child) : [child],
      )
    }
  })
}

function keepWhole(state: State, { content }: Token): Token[] {
  const parts: Token[] = []
  let from = 0
  for (const { start, end } of timeLimits(content)) {
    const open = new state.Token('unbroken_open', 'span', 1)
    open.attrSet('class', 'unbroken')
    parts.push(
      text(state, content.slice(from, start)),
      open,
      text(state, content.slice(start, end)),
      new state.Token('unbroken_close', 'span', -1),
    )
    from = end
  }
  return [...parts, text(state, content.slice(from))].filter(
    ({ type, content: words }) => type !== 'text' || words !== '',
  )
}
