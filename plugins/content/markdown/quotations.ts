import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from './context.ts'
import { close, open } from './tokens.ts'
import type { State, Token } from './tokens.ts'

/**
 * Sets a quotation apart from the line below it that says where it comes from (its last paragraph, after a dash),
 * and names the source's address in `cite`. A quotation without such a line is noted.
 */
export function quotations(library: MarkdownIt): void {
  library.core.ruler.push('quotations', (state) => {
    const tokens: Token[] = []
    let start = -1
    state.tokens.forEach((token) => {
      if (token.type === 'blockquote_open' && start < 0) start = tokens.length
      tokens.push(token)
      if (token.type !== 'blockquote_close' || token.level !== tokens[start]?.level) return
      tokens.push(...quotation(state, tokens.splice(start)))
      start = -1
    })
    state.tokens = tokens
  })
}

function quotation(state: State, tokens: Token[]): Token[] {
  const words = tokens.at(-3)
  const dash = words?.children?.[0]
  // Easy read has no quotations at all.
  if (contextOf(state.env).edition?.kind === 'easy-read') return tokens
  if (words?.type !== 'inline' || dash?.type !== 'text' || !/^[—–] /.test(dash.content)) {
    note(
      state.env,
      tokens[0]?.map?.[0],
      'This quotation does not say where it comes from.',
      'End it with an empty quoted line and one like "> — SEND Code of Practice, paragraph 11.1".',
    )
    return tokens
  }
  dash.content = dash.content.slice(2)
  const source = Object.entries(contextOf(state.env).links).find(([name]) =>
    words.content.includes(name),
  )
  if (source) tokens[0]?.attrSet('cite', source[1].address)
  const attribution = tokens.splice(-4, 3)
  attribution[0]?.attrSet('class', 'attribution')
  return [
    open(state, 'quotation', 'div', { class: 'quotation' }),
    ...tokens,
    ...attribution,
    close(state, 'quotation', 'div'),
  ]
}
