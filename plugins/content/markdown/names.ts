import type { MarkdownIt } from 'markdown-it'
import { namesOf, stateNames } from '../data/index.ts'
import type { Names } from '../data/index.ts'
import { contextOf } from './context.ts'
import type { Token } from './tokens.ts'

/**
 * Puts the organisation's own words for the names in braces, like `{advice-line}`. It comes after `headings`, so that a
 * heading keeps its id when the organisation has another name.
 */
export function names(library: MarkdownIt): void {
  library.core.ruler.push('names', (state) => {
    const known = namesOf(contextOf(state.env).organisation)
    for (const token of state.tokens) stateIn(token, known)
  })
}

function stateIn(token: Token, known: Names): void {
  token.content = stateNames(token.content, known)
  for (const child of token.children ?? []) stateIn(child, known)
}
