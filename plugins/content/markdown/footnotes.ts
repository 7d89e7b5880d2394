import type { MarkdownIt } from 'markdown-it'
import footnotePlugin from 'markdown-it-footnote'
import { blankComments } from './comments.ts'
import { contextOf, note } from './context.ts'
import { noteWords, writtenIn } from './places.ts'
import { close, open, paragraph, text } from './tokens.ts'
import type { State, Token } from './tokens.ts'

/** Which note a token is about, from 0, and which of the places that name the note, from 0. */
interface About {
  id: number
  subId?: number
  label?: string
}

const about = (token: Token): About => token.meta as unknown as About

const idOf = ({ id }: About) => `note_${id + 1}`
const placeOf = ({ id, subId = 0 }: About) =>
  `note_${id + 1}_from${subId > 0 ? `_${subId + 1}` : ''}`

/**
 * Makes footnotes of `[^1]` and `[^1]: The words.` The number in square brackets links to the note; the notes are a numbered
 * list at the end, each with links back. The numbers are not part of the text: the search and reading aloud skip them.
 */
export function footnotes(library: MarkdownIt): void {
  library.use(footnoteSyntax)
  library.core.ruler.before('footnote_tail', 'footnote-mistakes', noteMistakes)
  library.core.ruler.after('footnote_tail', 'footnotes', (state) => {
    let places: About[] = []
    state.tokens = state.tokens.flatMap((token) => {
      token.children &&= token.children.flatMap((child) =>
        child.type === 'footnote_ref' ? reference(state, about(child)) : [child],
      )
      switch (token.type) {
        case 'footnote_block_open':
          return beginning(state)
        case 'footnote_open':
          places = []
          return [open(state, 'list_item', 'li', { id: idOf(about(token)) })]
        case 'footnote_anchor':
          places.push(about(token))
          return []
        case 'footnote_close':
          return [...waysBack(state, places), close(state, 'list_item', 'li')]
        case 'footnote_block_close':
          return [close(state, 'ordered_list', 'ol')]
        default:
          return [token]
      }
    })
  })
}

/** Adds to markdown-it how footnotes are written, and no more. */
export function footnoteSyntax(library: MarkdownIt): void {
  library.use(footnotePlugin)
  library.inline.ruler.disable('footnote_inline')
}

function reference(state: State, note: About): Token[] {
  const number = String(note.id + 1)
  const raised = new state.Token('sup_open', 'sup', 1)
  raised.attrs = [['data-pagefind-ignore', '']]
  const link = new state.Token('link_open', 'a', 1)
  link.attrs = [
    ['href', `#${idOf(note)}`],
    ['id', placeOf(note)],
    ['aria-label', `Note ${number}`],
  ]
  // Not plain text, in which square brackets are a link's.
  const shown = new state.Token('text_special', '', 0)
  shown.content = `[${number}]`
  return [
    raised,
    link,
    shown,
    new state.Token('link_close', 'a', -1),
    new state.Token('sup_close', 'sup', -1),
  ]
}

function beginning(state: State): Token[] {
  const heading = open(state, 'heading', 'h2')
  heading.markup = '##'
  const words = new state.Token('inline', '', 0)
  words.content = 'Notes'
  words.children = [text(state, words.content)]
  return [
    heading,
    words,
    close(state, 'heading', 'h2'),
    open(state, 'ordered_list', 'ol', { class: 'footnotes' }),
  ]
}

/** The links back to the text. On paper they would go nowhere that a reader has not just come from. */
function waysBack(state: State, places: About[]): Token[] {
  const links = places.flatMap((place, index) => {
    const link = new state.Token('link_open', 'a', 1)
    link.attrSet('href', `#${placeOf(place)}`)
    const which = places.length > 1 ? `, place ${index + 1}` : ''
    const number = String(place.id + 1)
    return [
      ...(index > 0 ? [text(state, ' ')] : []),
      link,
      text(state, `Back from note ${number}${which}`),
      new state.Token('link_close', 'a', -1),
    ]
  })
  return paragraph(state, links, {
    class: 'way-back',
    'data-pagefind-ignore': '',
    'data-only': 'screen',
  })
}

const definition = /^[\s>]*\[\^([^\]\s]+)\]:(.*)$/

/** Notes footnotes that nothing names, or that are written twice or without words, and those in headings and in easy read. */
function noteMistakes(state: State): void {
  const { written, edition } = contextOf(state.env)
  const { footnotes } = state.env as { footnotes?: { refs?: Record<string, number> } }
  const refs = footnotes?.refs ?? {}
  const seen = new Set<string>()
  const lines = blankComments(written.join('\n')).split('\n')
  for (const [line, one] of lines.entries()) {
    const [, label, words = ''] = definition.exec(one) ?? []
    if (label === undefined || refs[`:${label}`] === undefined) continue
    const wrong =
      edition?.kind === 'easy-read'
        ? inEasyRead
        : seen.has(label)
          ? twice(label)
          : words.trim() === '' && !/^\s+\S/.test(lines[line + 1] ?? '')
            ? empty(label)
            : refs[`:${label}`] === -1
              ? unused(label)
              : undefined
    seen.add(label)
    if (wrong) note(state.env, line, wrong[0], wrong[1], one.indexOf('[') + 1)
  }
  for (const { inline, block, lines } of writtenIn(state)) {
    if (block?.type !== 'heading_open') continue
    for (const { type, meta } of inline.children ?? [])
      if (type === 'footnote_ref')
        noteWords(
          state,
          lines,
          `[^${(meta as unknown as About).label ?? ''}]`,
          'A heading cannot have a footnote.',
          'Put its number behind a sentence below the heading.',
        )
  }
}

type Wrong = [what: string, remedy: string]

const inEasyRead: Wrong = [
  'Easy read has no footnotes.',
  'Write these words in a row of their own, or leave them to the full edition.',
]

const twice = (label: string): Wrong => [
  `The footnote "${label}" is written twice.`,
  'Give one of the two another name.',
]

const empty = (label: string): Wrong => [
  `The footnote "${label}" has no words.`,
  `Write them behind the colon: [^${label}]: The words of the footnote.`,
]

const unused = (label: string): Wrong => [
  `Nothing in the text names the footnote "${label}", so it would not be shown.`,
  `Write [^${label}] behind the words that it belongs to, or delete the footnote.`,
]
