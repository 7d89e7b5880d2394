import type { MarkdownIt } from 'markdown-it'
import { noteWords } from './places.ts'
import { attribute } from './tokens.ts'
import type { State, Token } from './tokens.ts'

/** A numbered list: the number that it is shown to start with, and those that are written before its items. */
interface Numbered {
  start: number
  items: { number: string; sign: string; lines: [number, number] }[]
}

/**
 * Notes numbers of lists that would not be shown as they are written. A list may begin where the one before it in its section
 * ends, and all its items may have the same number, because Markdown counts them.
 */
export function lists(library: MarkdownIt): void {
  library.core.ruler.after('lines-with-comments', 'lists', (state) => {
    let next = 1
    for (const list of numberedIn(state.tokens, () => (next = 1))) {
      const [first, ...others] = list.items
      if (!first) continue
      const isOdd = list.start !== 1 && list.start !== next
      if (isOdd) noteStart(state, first, next)
      const same = others.every(({ number }) => number === first.number)
      for (const [index, item] of others.entries()) {
        const shown = list.start + index + 1
        if (!same && Number(item.number) !== shown) noteNumber(state, item, shown)
      }
      next = isOdd ? 1 : list.start + list.items.length
    }
  })
}

/** Gives the numbered lists in the order in which they end; `onHeading` is called at each heading between. */
function numberedIn(tokens: Token[], onHeading: () => void): Iterable<Numbered> {
  return (function* () {
    const around: (Numbered | undefined)[] = []
    for (const token of tokens) {
      if (token.type === 'heading_open') onHeading()
      if (token.type === 'ordered_list_open')
        around.push({ start: Number(attribute(token, 'start') || '1'), items: [] })
      if (token.type === 'bullet_list_open') around.push(undefined)
      if (token.type === 'list_item_open' && token.map)
        around.at(-1)?.items.push({
          number: token.info,
          sign: token.markup,
          lines: [token.map[0], token.map[1]],
        })
      if (/^(?:ordered|bullet)_list_close$/.test(token.type)) {
        const ended = around.pop()
        if (ended) yield ended
      }
    }
  })()
}

function noteStart(state: State, { number, sign, lines }: Numbered['items'][number], next: number) {
  noteWords(
    state,
    lines,
    `${number}${sign}`,
    next === 1
      ? `This line begins a list with the number ${number}, and no list comes before it in its section.`
      : `This line begins a list with the number ${number}, and the list before it ends with ${next - 1}.`,
    `If it is a list, begin it with ${next === 1 ? '1' : `1 or ${next}`}. If it is a sentence, write a backslash before the symbol: ${number}\\${sign}`,
  )
}

function noteNumber(
  state: State,
  { number, sign, lines }: Numbered['items'][number],
  shown: number,
) {
  noteWords(
    state,
    lines,
    `${number}${sign}`,
    `This item has the number ${number}, and would be shown with ${shown}.`,
    `Number the items of a list in order, or begin each with a hyphen. If it is a sentence, write a backslash before the symbol: ${number}\\${sign}`,
  )
}
