import type { MarkdownIt } from 'markdown-it'
import { contextOf } from './context.ts'
import { countBefore, noteWords, other, typedText, writtenIn } from './places.ts'
import type { Written } from './places.ts'
import { attribute } from './tokens.ts'
import type { State } from './tokens.ts'

/** Gives `[SEND Code of Practice]` its address from `_data/links.yaml`, and notes unknown names and links that lack something. */
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
    for (const written of writtenIn(state)) {
      brackets(state, written)
      incomplete(state, written)
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

const pair =
  /!?\[([^[\]]*)\](\^?\(|[ \n]\((?=\s*(?:https?:|www\.|mailto:|tel:|#|[^\s()]*\/)[^\s()]*\s*\))|:[ \t]+(?=<?(?:https?:|www\.|mailto:|tel:))|)/g

/** Notes square brackets in a text that make no link, footnote, picture or box. */
function brackets(state: State, { inline, lines }: Written): void {
  const text = typedText(inline)
  for (const { 0: whole, 1: name = '', 2: next = '', index } of text.matchAll(pair)) {
    const shown = whole.replaceAll(other, '…').replaceAll('\n', ' ')
    const found = wrongWithPair(shown, name.replaceAll(other, '…').replaceAll('\n', ' '), next)
    if (found) noteWords(state, lines, whole, found[0], found[1], countBefore(text, index, whole))
  }
  const alone = /[[\]][^\n]{0,30}/.exec(
    text.replace(/\[[^[\]]*\]/g, (all) => other.repeat(all.length)),
  )
  if (alone)
    noteWords(
      state,
      lines,
      text.slice(alone.index, alone.index + alone[0].length),
      `The square bracket in "${text
        .slice(alone.index, alone.index + alone[0].length)
        .replaceAll(other, '…')
        .trim()}" has no other that belongs to it.`,
      'Write the other, or write \\[ or \\] for a bracket that is to be seen.',
    )
}

function wrongWithPair(whole: string, name: string, next: string): [string, string] | undefined {
  const thing = whole.startsWith('!') ? 'picture' : 'link'
  if (/^[ xX]?$/.test(name) && next === '') return undefined
  if (next === '(')
    return [
      `The address of the ${thing} "${name}" does not end, or has a space in it.`,
      'Write it in round brackets with no space, like [words](https://www.example.org/), and %20 for a space that belongs to it.',
    ]
  if (next.trim() === '(')
    return [
      `This is no ${thing}: there is a space between "[${name}]" and its address.`,
      'Remove the space.',
    ]
  if (next.startsWith(':'))
    return [
      `This line gives no address to a link "${name}", and would be shown as it is typed.`,
      'Write only the address behind the colon, without quotation marks and with nothing behind it.',
    ]
  if (name.startsWith('^'))
    return [
      `There is no footnote "${name.slice(1)}".`,
      `Write it on a line of its own below: [${name}]: The words of the footnote.`,
    ]
  if (thing === 'picture')
    return [
      `The picture "${name}" has no file.`,
      `Write the file behind it: ![${name}](pictures/name.svg)`,
    ]
  return [
    `There is no link called "${name}".`,
    'Add it to _data/links.yaml, or use a name that is there.',
  ]
}

/** Notes links without an address or words, and titles: only a mouse shows them. */
function incomplete(state: State, { inline, lines }: Written): void {
  const children = inline.children ?? []
  let before = 0
  for (const [index, child] of children.entries()) {
    const title = attribute(child, 'title')
    if (title !== '')
      noteWords(
        state,
        lines,
        title,
        `"${title}" would be shown only to people who point at it with a mouse.`,
        'Write it in the text, and only the address in the round brackets.',
      )
    if (child.type !== 'link_open') continue
    const others = before++
    const address = attribute(child, 'href')
    if (['', '#'].includes(address))
      noteWords(
        state,
        lines,
        '](',
        'This link has no address.',
        'Write only its name, in square brackets, and put its address in _data/links.yaml.',
        others,
      )
    const end = children.findIndex(({ type }, at) => at > index && type === 'link_close')
    if (children.slice(index + 1, end).every(({ content }) => content.trim() === ''))
      noteWords(
        state,
        lines,
        '[](',
        'This link has no words, so nobody sees or hears it.',
        'Write between its square brackets where it goes.',
      )
    if (/^(?:%E2%80%9[89CD]|%22|')/i.test(address))
      noteWords(
        state,
        lines,
        '](',
        'The address of this link begins with a quotation mark.',
        'Remove the quotation marks from its address.',
        others,
      )
  }
}
