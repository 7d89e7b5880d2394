import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from '../../shared/markdown/context.ts'
import { attribute } from '../../shared/markdown/tokens.ts'

/** Gives `[SEND Code of Practice]` its address from `_data/links.yaml`, and notes names and links that lead nowhere. */
export function links(library: MarkdownIt): void {
  library.core.ruler.before('block', 'named-links', (state) => {
    const environment = state.env as {
      references?: Record<string, { href: string; title: string }>
    }
    environment.references ??= {}
    for (const [name, { address }] of Object.entries(contextOf(state.env).links)) {
      environment.references[library.utils.normalizeReference(name)] = { href: address, title: '' }
    }
  })
  library.core.ruler.push('dead-links', (state) => {
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        const unknown = child.type === 'text' ? /\[([^\]]+)\]/.exec(child.content) : null
        if (unknown?.[1] !== undefined) {
          note(
            state.env,
            token.map?.[0],
            `There is no link called "${unknown[1]}".`,
            'Add it to _data/links.yaml, or write its name as it stands there.',
          )
        }
        if (child.type === 'link_open' && ['', '#'].includes(attribute(child, 'href'))) {
          note(
            state.env,
            token.map?.[0],
            'This link leads nowhere.',
            'Write its name in square brackets alone and its address into _data/links.yaml.',
          )
        }
      }
    }
  })
}
