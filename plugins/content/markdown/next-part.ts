import type { MarkdownIt } from 'markdown-it'
import { contextOf } from './context.ts'
import { attribute, close, open, text } from './tokens.ts'
import type { State, Token } from './tokens.ts'
import { wordsOfHeading } from '../text/index.ts'

/**
 * Ends each part of a leaflet with a link to the next part and one to the contents: on a telephone a part is many screens
 * long. Within a part, the end of a smaller one has the link to the contents alone. They are not part of the text.
 */
export function nextPart(library: MarkdownIt): void {
  library.core.ruler.push('next-part', (state) => {
    if (!contextOf(state.env).edition) return
    const tokens: Token[] = []
    let hasParts = false
    let hasText = false
    for (const [index, token] of state.tokens.entries()) {
      if (token.type === 'heading_open' && ['h2', 'h3'].includes(token.tag)) {
        const next = { id: attribute(token, 'id'), words: wordsOfHeading(state.tokens[index + 1]) }
        if (hasText) tokens.push(...ways(state, token.tag === 'h2' ? next : undefined))
        hasParts = true
        hasText = false
      } else if (isOfText(token)) hasText = true
      tokens.push(token)
    }
    const contact = { id: 'contact', words: contextOf(state.env).speaker.say('contact') }
    state.tokens = hasParts ? [...tokens, ...ways(state, contact)] : tokens
  })
}

/** Whether a token begins a block of the text: no heading, and no way to the other edition. */
function isOfText(token: Token): boolean {
  const begins = token.level === 0 && token.nesting >= 0 && token.type !== 'inline'
  return (
    begins && !token.type.startsWith('heading') && attribute(token, 'class') !== 'other-edition'
  )
}

function ways(state: State, next?: { id: string; words: string }): Token[] {
  const { say } = contextOf(state.env).speaker
  const links = [
    ...(next
      ? [...link(state, `#${next.id}`, say('nextPart', { part: next.words })), text(state, ' ')]
      : []),
    ...link(state, '#contents', say('toContents')),
  ]
  const inline = new state.Token('inline', '', 0)
  inline.children = links
  // Not a paragraph of the text: in easy read, that would need a picture.
  return [
    open(state, 'ways', 'p', { class: 'ways', 'data-pagefind-ignore': '', 'data-only': 'screen' }),
    inline,
    close(state, 'ways', 'p'),
  ]
}

function link(state: State, href: string, words: string): Token[] {
  const start = new state.Token('link_open', 'a', 1)
  start.attrSet('href', href)
  return [start, text(state, words), new state.Token('link_close', 'a', -1)]
}
