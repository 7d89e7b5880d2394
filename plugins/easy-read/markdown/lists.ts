import { paragraph } from '../../content/markdown/tokens.ts'
import type { State, Token } from '../../content/markdown/tokens.ts'
import { lines } from './lines.ts'

/** A list among a row's sentences: its opening and closing tokens, those of its items, and which sentences they are. */
export interface List {
  open: Token
  close: Token | undefined
  items: { open: Token; close: Token | undefined }[]
  start: number
}

/** Whether a token opens a list that is in no other list or quotation. */
export function isListOpen({ type, level }: Token): boolean {
  return level === 0 && (type === 'bullet_list_open' || type === 'ordered_list_open')
}

/**
 * Reads the list that opens at `at`. `start` is the number of sentences before it. Each item gives one sentence; lines
 * below the last item, which Markdown counts as that item's, are sentences of the row again. `end` is the index of the
 * list's last token, `long` are the words of items above the last that have more than one line.
 */
export function readList(
  tokens: Token[],
  at: number,
  start: number,
): { list: List; sentences: Token[][]; end: number; long: Token[] } {
  const end = closing(tokens, at)
  const list: List = { open: tokens[at] as Token, close: tokens[end], items: [], start }
  const sentences: Token[][] = []
  const long: Token[] = []
  let last: Token | undefined
  let after: Token[][] = []
  for (let index = at + 1; index < end; index++) {
    const token = tokens[index]
    if (token?.type === 'list_item_open')
      list.items.push({ open: token, close: tokens[closing(tokens, index)] })
    if (token?.type !== 'inline') continue
    const [first = [], ...rest] = lines(token)
    if (after.length > 0 && last) long.push(last)
    last = token
    sentences.push(first)
    after = rest
  }
  return { list, sentences: [...sentences, ...after], end, long }
}

/** Gives a row's sentences as paragraphs, those of its list as items. */
export function wrapItems(state: State, sentences: Token[][], list: List | undefined): Token[] {
  const plain = (some: Token[][]) =>
    some.flatMap((sentence) =>
      paragraph(state, sentence, isLink(sentence) ? { class: 'only-link' } : {}),
    )
  if (!list) return plain(sentences)
  const end = list.start + list.items.length
  const items = list.items.flatMap(({ open, close }, index) => [
    open,
    ...inlineOf(state, sentences[list.start + index] ?? []),
    ...(close ? [close] : []),
  ])
  return [
    ...plain(sentences.slice(0, list.start)),
    list.open,
    ...items,
    ...(list.close ? [list.close] : []),
    ...plain(sentences.slice(end)),
  ]
}

/** Whether a sentence is a link and nothing else: then it must be large enough to tap. */
function isLink(sentence: Token[]): boolean {
  const close = sentence.findIndex(({ type }) => type === 'link_close')
  return sentence[0]?.type === 'link_open' && close === sentence.length - 1
}

/** The words alone: an item of one sentence needs no paragraph. */
function inlineOf(state: State, sentence: Token[]): Token[] {
  return paragraph(state, sentence).slice(1, 2)
}

function closing(tokens: Token[], at: number): number {
  let depth = 0
  for (let index = at; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0
    if (depth === 0) return index
  }
  return tokens.length - 1
}
