import type { MarkdownIt } from 'markdown-it'
import { contextOf } from './context.ts'
import { limitFrame } from './limit-frame.ts'
import { text } from './tokens.ts'
import type { State, Token } from './tokens.ts'
import { limitsIn } from '../text/index.ts'
import type { TimeLimit } from '../../languages/time-limits.ts'

/** Frames a paragraph of a full edition that states a time limit, and makes the limit in it bold; quotations stay as they are. */
export function timeLimits(library: MarkdownIt): void {
  library.core.ruler.push('time-limits', (state) => {
    const { edition, facts, speaker } = contextOf(state.env)
    if (edition?.kind === 'easy-read') return
    const find = (text: string) => limitsIn(text, facts, speaker)
    const tokens: Token[] = []
    let number = 0
    while (state.tokens.length > 0) {
      const [token, inline] = state.tokens
      const isParagraph = token?.type === 'paragraph_open' && token.level === 0
      const paragraph = state.tokens.splice(0, isParagraph ? 3 : 1)
      const lines = inline?.map
      if (isParagraph && lines && bolden(state, inline, find))
        tokens.push(...limitFrame(state, paragraph, { lines, number: ++number }))
      else tokens.push(...paragraph)
    }
    state.tokens = tokens
  })
}

/** Finds the time limits of a text. */
type Find = (text: string) => TimeLimit[]

/** Makes the time limits of a paragraph's words bold, where they are in one piece; false where it states none. */
function bolden(state: State, inline: Token, find: Find): boolean {
  const children = inline.children ?? []
  inline.children = children.flatMap((child) =>
    child.type === 'text' ? mark(state, child, find) : [child],
  )
  return inline.children.length > children.length || find(wordsOf(children)).length > 0
}

/** A limit may be in several pieces: "by **31 October**". */
const wordsOf = (children: Token[]): string =>
  children
    .map(({ type, content }) => (type === 'text' ? content : type === 'softbreak' ? ' ' : ''))
    .join('')

function mark(state: State, token: Token, find: Find): Token[] {
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
