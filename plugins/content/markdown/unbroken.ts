import type { MarkdownIt } from 'markdown-it'
import { addressPieces } from '../address-pieces.ts'
import { text } from './tokens.ts'
import type { State, Token } from './tokens.ts'

const phone = String.raw`(?<![\d.])(?:\+\d{2} ?\d{2,4}|0\d{2,4})(?: \d{3,8}){1,3}(?![\d.]\d)`
const email = String.raw`[^\s@<>()[\]{},;:"“”„«»‘/\\|]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`
const address = String.raw`(?:https?:\/\/|www\.)[^\s<>]*[^\s<>.,;:)]`
const pattern = new RegExp(`(${phone})|(${email})|(${address})`, 'gu')

/** Keeps telephone numbers, e-mail and web addresses in one piece, and turns numbers and e-mail addresses into links. */
export function unbroken(library: MarkdownIt): void {
  library.core.ruler.push('unbroken', (state) => {
    for (const token of state.tokens) {
      if (!token.children) continue
      let depth = 0
      token.children = token.children.flatMap((child) => {
        if (child.type === 'link_open') depth += 1
        if (child.type === 'link_close') depth -= 1
        return child.type === 'text' ? pieces(state, child, depth > 0) : [child]
      })
    }
  })
}

function pieces(state: State, token: Token, linked: boolean): Token[] {
  const parts: Token[] = []
  let from = 0
  for (const match of token.content.matchAll(pattern)) {
    const [found, number, given] = match
    // An apostrophe may be part of a name, and a quotation mark is not.
    const mail = given?.replace(/^['’*_.-]+/u, '')
    const whole = mail ?? found
    const start = match.index + found.length - whole.length
    parts.push(text(state, token.content.slice(from, start)))
    const href = number ? `tel:${number.replaceAll(' ', '')}` : mail ? mailto(mail) : undefined
    const kept = keep(state, whole)
    parts.push(...(href === undefined || linked ? kept : link(state, href, kept)))
    from = start + whole.length
  }
  parts.push(text(state, token.content.slice(from)))
  return parts.filter((part) => part.type !== 'text' || part.content !== '')
}

/** The link to an e-mail address; undefined for one with letters that not every program can send to. */
function mailto(address: string): string | undefined {
  const isPlain = /^[\w.!#$%&'*+=?^~-]+@[\w.-]+$/.test(address)
  return isPlain ? `mailto:${encodeURI(address).replace(/[?#&]/g, encodeURIComponent)}` : undefined
}

/** A longer address may break. */
const longAddress = 40

function keep(state: State, words: string): Token[] {
  const start = inlineToken(state, 'unbroken_open', 'span', 1)
  start.attrSet('class', 'unbroken')
  const parts = words.length > longAddress ? addressPieces(words) : [words]
  const within = parts.flatMap((part, index) =>
    index === 0
      ? [text(state, part)]
      : [inlineToken(state, 'break_opportunity', 'wbr', 0), text(state, part)],
  )
  return [start, ...within, inlineToken(state, 'unbroken_close', 'span', -1)]
}

function link(state: State, href: string, within: Token[]): Token[] {
  const start = inlineToken(state, 'link_open', 'a', 1)
  start.attrSet('href', href)
  return [start, ...within, inlineToken(state, 'link_close', 'a', -1)]
}

function inlineToken(state: State, type: string, tag: string, nesting: -1 | 0 | 1): Token {
  return new state.Token(type, tag, nesting)
}
