import type { RootContent } from 'mdast'
import type { Fill } from '../../content/yaml.ts'
import { linesBeforeText } from '../../content/text-below.ts'
import { sectionsNamed } from '../../content/text/index.ts'
import { allowances } from './allowances.ts'
import { head } from './head.ts'
import { line, picture } from './line.ts'
import { parseMarkdown } from './markdown.ts'
import type { Block, EasyReadText, Section, Stretch } from './model.ts'

/**
 * Reads an easy-read edition from its file's whole contents; `file` is its name for messages, `fill` fills in the facts
 * and names of a text. Throws a ContentError if its head is not YAML.
 */
export function readEasyRead(contents: string, file: string, fill?: Fill): EasyReadText {
  const before = linesBeforeText(contents)
  const source = contents
    .split(/\r?\n/)
    .map((text, index) => (fill && index >= before ? fill(text) : text))
  const titles = head(contents, file, fill)
  const stretches: Stretch[] = titles.map(({ place }) => ({ first: place.line, last: place.line }))
  const sections: Section[] = [{ heading: undefined, level: 0, blocks: [] }]
  const excuses = allowances(contents)
  const unread = new Set(excuses.map(({ place }) => place.line))
  const belowHead = source.map((text, index) =>
    index < before || unread.has(index + 1) ? '' : text,
  )
  for (const node of parseMarkdown(belowHead.join('\n')).children) {
    const stretch = { first: node.position?.start.line ?? 0, last: node.position?.end.line ?? 0 }
    if (isUnread(node, source.slice(stretch.first - 1, stretch.last))) continue
    stretches.push(stretch)
    if (node.type === 'heading') {
      const heading = line(source[stretch.first - 1] ?? '', 'heading', at(stretch.first))
      sections.push({ heading, level: node.depth, blocks: [] })
    } else addBlock(sections.at(-1), source, stretch, stretches)
  }
  return { file, head: titles, sections, allowances: excuses, stretches }
}

const at = (number: number) => ({ line: number, column: 1 })

/** Adds a row; or the sentences of the picture above them; or what is outside all rows. */
function addBlock(
  section: Section | undefined,
  source: string[],
  stretch: Stretch,
  stretches: Stretch[],
): void {
  if (!section) return
  const numbers = Array.from(
    { length: stretch.last - stretch.first + 1 },
    (_, index) => stretch.first + index,
  )
  const drawn = picture(source[stretch.first - 1] ?? '', at(stretch.first))
  const lines = (drawn ? numbers.slice(1) : numbers)
    .map((number) => sentenceOrItem(source[number - 1] ?? '', number))
    .filter(({ text }) => text !== '')
  const above = section.blocks.at(-1)
  const isList = lines[0]?.kind === 'item'
  if (!drawn && above?.picture && (isList ? !hasList(above) : above.lines.length === 0)) {
    above.lines.push(...lines)
    const row = stretches.find(({ first }) => first === above.place.line)
    if (row) row.last = stretch.last
  } else section.blocks.push({ picture: drawn, lines, place: at(stretch.first) })
}

/** A list's item, without what marks it as one and without its box to tick; or a sentence. */
function sentenceOrItem(source: string, number: number) {
  const [mark = ''] = /^\s{0,3}(?:[-*+]|\d+[.)])\s+(?:\[ \]\s+)?/.exec(source) ?? []
  const place = { line: number, column: mark.length + 1 }
  return line(source.slice(mark.length), mark === '' ? 'sentence' : 'item', place)
}

function hasList({ lines }: Block): boolean {
  return lines.length === 0 || lines.some(({ kind }) => kind === 'item')
}

/** What is not text: addresses, rules between parts, and a section's link to the full edition. */
function isUnread({ type }: RootContent, lines: string[]): boolean {
  if (type === 'paragraph') return sectionsNamed(lines.join('\n')).length > 0
  return type === 'definition' || type === 'thematicBreak'
}
