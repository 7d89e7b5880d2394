import type { MarkdownIt } from 'markdown-it'

const box = /^\[ \] +/

/**
 * Makes boxes to tick of the items that begin with `[ ]`: each gets the class `tick`, and the style sheets draw the box.
 * The box is for a pen, so it is not read out: the list's own words say that its items are to be ticked.
 */
export function ticks(library: MarkdownIt): void {
  library.core.ruler.before('text_join', 'ticks', ({ tokens }) => {
    for (const [index, item] of tokens.entries()) {
      if (item.type !== 'list_item_open') continue
      const inline = tokens.slice(index, index + 3).find(({ type }) => type === 'inline')
      const [first, ...rest] = inline?.children ?? []
      // markdown-it parts text at each bracket, so that the box may be several pieces.
      let words = first?.type === 'text' ? first.content : ''
      let used = 1
      while (words.length < 4 && rest[used - 1]?.type === 'text')
        words += rest[used++ - 1]?.content ?? ''
      if (!first || !inline?.children || !box.test(words)) continue
      first.content = words.replace(box, '')
      inline.children.splice(1, used - 1)
      item.attrJoin('class', 'tick')
    }
  })
}
