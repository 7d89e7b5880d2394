import type { StateCore, Token } from 'markdown-it'

/** What a rule gets: the tokens so far, the environment and the constructor of tokens. */
export type State = StateCore

export type { Token }

/** Makes the token that opens an element, with its attributes. */
export function open(
  state: State,
  type: string,
  tag: string,
  attributes: Record<string, string> = {},
): Token {
  const token = new state.Token(`${type}_open`, tag, 1)
  token.block = true
  token.attrs = Object.entries(attributes)
  return token
}

/** Makes the token that closes an element. */
export function close(state: State, type: string, tag: string): Token {
  const token = new state.Token(`${type}_close`, tag, -1)
  token.block = true
  return token
}

/** Makes a paragraph, with the attributes given, from inline tokens. */
export function paragraph(
  state: State,
  children: Token[],
  attributes: Record<string, string> = {},
): Token[] {
  const inline = new state.Token('inline', '', 0)
  inline.children = children
  inline.content = children.map((child) => child.content).join('')
  return [open(state, 'paragraph', 'p', attributes), inline, close(state, 'paragraph', 'p')]
}

/** Makes the token of plain text. */
export function text(state: State, content: string): Token {
  const token = new state.Token('text', '', 0)
  token.content = content
  return token
}

/** Gives an attribute of a token as text; empty where it has none. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}
