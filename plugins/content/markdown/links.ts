import type { MarkdownIt } from 'markdown-it'
import { contextOf, note } from './context.ts'
import { attribute } from './tokens.ts'
import type { Token } from './tokens.ts'

/** Gives `[SEND Code of Practice]` its address from `_data/links.yaml`, and notes unknown names and links without an address. */
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
  // Before the words are joined, a bracket that was written as \[ can still be told apart from a link's.
  library.core.ruler.before('text_join', 'dead-links', (state) => {
    for (const token of state.tokens) {
      const children = token.children ?? []
      for (const [, name = ''] of plainText(children).matchAll(/\[([^[\]]+)\]/g)) {
        note(
          state.env,
          token.map?.[0],
          `There is no link called "${name}".`,
          'Add it to _data/links.yaml, or use a name that is there.',
        )
      }
      for (const child of children) {
        if (child.type === 'link_open' && ['', '#'].includes(attribute(child, 'href'))) {
          note(
            state.env,
            token.map?.[0],
            'This link has no address.',
            'Write only its name, in square brackets, and put its address in _data/links.yaml.',
          )
        }
      }
    }
  })
  // Somebody who goes from link to link hears only "here"; the name says where that is (WCAG 2.4.9).
  library.core.ruler.push('link-names', (state) => {
    const named = Object.entries(contextOf(state.env).links)
    for (const { children } of state.tokens) {
      for (const [index, link] of (children ?? []).entries()) {
        const words = children?.[index + 1]?.content ?? ''
        const known = named.find(([, { address }]) => address === attribute(link, 'href'))
        if (link.type !== 'link_open' || !known || !/\bhere$/i.test(words)) continue
        link.attrSet('aria-label', `${words}: ${known[1].name ?? known[0]}`)
      }
    }
  })
}

/** The words of a paragraph as they were written, without what is not words: pictures, code and escaped characters. */
function plainText(children: Token[]): string {
  return children
    .map(({ type, content }) => (type === 'text' ? content : type === 'softbreak' ? ' ' : ''))
    .join('')
}
