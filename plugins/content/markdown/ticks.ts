import type { MarkdownIt } from 'markdown-it'
import { text } from './tokens.ts'

const box = /^\[([ xX])\] +/

/**
 * Makes boxes to tick of the items that begin with `[ ]`: each gets the class `tick`, and the style sheets draw the box.
 * The box is for a pen, so it is not read out: the list's own words say that its items are to be ticked. A box that is
 * ticked already, `[x]`, has the words "Done:" behind it, because a drawn tick is only seen.
 */
export function ticks(library: MarkdownIt): void {
  library.core.ruler.before('text_join', 'ticks', (state) => {
    for (const [index, item] of state.tokens.entries()) {
      if (item.type !== 'list_item_open') continue
      const inline = state.tokens.slice(index, index + 3).find(({ type }) => type === 'inline')
      const [first, ...rest] = inline?.children ?? []
      // markdown-it parts text at each bracket, so that the box may be several pieces.
      let words = first?.type === 'text' ? first.content : ''
      let used = 1
      while (words.length < 4 && rest[used - 1]?.type === 'text')
        words += rest[used++ - 1]?.content ?? ''
      const [found = '', sign = ' '] = box.exec(words) ?? []
      if (!first || !inline?.children || found === '') continue
      first.content = words.slice(found.length)
      inline.children.splice(1, used - 1)
      item.attrJoin('class', 'tick')
      if (sign === ' ') continue
      item.attrJoin('class', 'ticked')
      inline.children.unshift(text(state, 'Done: '))
    }
  })
}
