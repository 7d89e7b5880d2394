import type { DomNode, FormatCallback } from 'html-to-text'
import { added } from './added.ts'

/** Writes a heading with a line of `mark` below it, as long as its longest line. */
export function underlined(mark: string): FormatCallback {
  return (element, walk, builder) => {
    builder.openBlock({ leadingLineBreaks: 3 })
    walk(element.children, builder)
    builder.closeBlock({
      trailingLineBreaks: 2,
      blockTransform: (text) => {
        const length = Math.max(...text.split('\n').map((line) => line.length))
        return `${text}\n${added(mark.repeat(length))}`
      },
    })
  }
}

/** The attributes of an element, by their names. */
export const attributes = ({ attribs }: DomNode): Record<string, string | undefined> =>
  (attribs ?? {}) as Record<string, string>

const indent = 4

/** Writes a quotation a little to the right, and with it its source, which is beside it in a block of the class `quotation`. */
export const indented: FormatCallback = (element, walk, builder) => {
  const isWithin = element.parent && attributes(element.parent)['class'] === 'quotation'
  const by = isWithin ? 0 : indent
  builder.openBlock({ leadingLineBreaks: 2, reservedLineLength: by })
  walk(element.children, builder)
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) => text.replace(/^(?=.)/gmu, ' '.repeat(by)),
  })
}

/** Writes a block whose first line is its label: nothing is between the two. */
export const labelled: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.closeBlock({
    trailingLineBreaks: 2,
    blockTransform: (text) => text.replace('\n\n', '\n'),
  })
}

/** Writes a rule between two parts. */
export const rule: FormatCallback = (_, __, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addInline(added('* * *'))
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** Writes a list; `mark` gives what is before an item, from its number. */
export function listed(mark: (number: number) => string): FormatCallback {
  return (element, walk, builder) => {
    const items = element.children.filter(({ type }) => type === 'tag')
    const first = Number(attributes(element)['start'] ?? 1)
    const marks = items.map((_, index) => `${added(mark(first + index))} `)
    const isNested = element.parent?.name === 'li'
    builder.openList({
      interRowLineBreaks: 1,
      leadingLineBreaks: isNested ? 1 : 2,
      maxPrefixLength: Math.max(0, ...marks.map(({ length }) => length)),
    })
    items.forEach((item, index) => {
      builder.openListItem({ prefix: marks[index] ?? '' })
      walk(item.children, builder)
      builder.closeListItem()
    })
    builder.closeList({ trailingLineBreaks: isNested ? 1 : 2 })
  }
}

/** Writes the words for a picture in brackets; nothing for one that decorates. */
export const pictured: FormatCallback = (element, _, builder) => {
  const { alt = '' } = attributes(element)
  if (alt !== '') builder.addInline(` ${added('[')}${alt}${added(']')} `)
}
