import type { MarkdownIt } from 'markdown-it'
import { editionOf } from '../../shared/editions.ts'
import { contextOf } from '../../shared/markdown/context.ts'
import { clock, icon } from '../../shared/markdown/icons.ts'
import { text } from '../../shared/markdown/tokens.ts'
import type { State, Token } from '../../shared/markdown/tokens.ts'
import { timeLimits as find } from '../../text/index.ts'

/** Makes a paragraph of a full edition that states a time limit stand out, and the limit in it; quotations are left as they are. */
export function timeLimits(library: MarkdownIt): void {
  library.core.ruler.push('time-limits', (state) => {
    if (editionOf(contextOf(state.env).page.inputPath)?.kind === 'easy-read') return
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1]
      if (token.type !== 'paragraph_open' || token.level !== 0 || !inline?.children) return
      const marked = inline.children.flatMap((child) =>
        child.type === 'text' ? mark(state, child) : [child],
      )
      if (marked.length === inline.children.length) return
      token.attrJoin('class', 'time-limit')
      inline.children = [icon(state, clock), ...marked]
    })
  })
}

function mark(state: State, token: Token): Token[] {
  const parts: Token[] = []
  let from = 0
  for (const { start, end } of find(token.content)) {
    parts.push(
      text(state, token.content.slice(from, start)),
      new state.Token('strong_open', 'strong', 1),
      text(state, token.content.slice(start, end)),
      new state.Token('strong_close', 'strong', -1),
    )
    from = end
  }
  return [...parts, text(state, token.content.slice(from))]
}
