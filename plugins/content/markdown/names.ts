import type { MarkdownIt } from 'markdown-it'
import { namesOf, stateNames } from '../data/index.ts'
import type { Names } from '../data/index.ts'
import { contextOf } from './context.ts'
import type { Token } from './tokens.ts'

/**
 * Puts the organisation's own words for the names in braces, like `{advice-line}`: in the text, in descriptions of pictures,
 * in addresses of links. It comes after `headings`, so that a heading keeps its id when the organisation has
 * another name.
 */
export function names(library: MarkdownIt): void {
  library.core.ruler.push('names', (state) => {
    const known = namesOf(contextOf(state.env).organisation)
    for (const token of state.tokens) stateIn(token, known)
  })
}

function stateIn(token: Token, known: Names): void {
  token.content = stateNames(token.content, known)
  token.attrs =
    token.attrs?.map(([name, value]) => [
      name,
      name === 'href' ? stateInAddress(String(value), known) : stateNames(String(value), known),
    ]) ?? null
  for (const child of token.children ?? []) stateIn(child, known)
}

/** Markdown has encoded the braces of an address, such as `mailto:{email}`. */
function stateInAddress(address: string, known: Names): string {
  const written = address.replace(/%7B([a-z-]+)%7D/g, '{$1}')
  const stated = stateNames(written, known)
  if (stated === written) return address
  return stated.startsWith('tel:')
    ? stated.replace(/ extension (\d+)$/, ';ext=$1').replaceAll(' ', '')
    : encodeURI(stated)
}
