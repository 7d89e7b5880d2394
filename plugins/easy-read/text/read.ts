import type { RootContent } from 'mdast'
import type { Fill } from '../../content/yaml.ts'
import type { Place } from '../../content/yaml.ts'
import { linesBeforeText, textBelow } from '../../content/text-below.ts'
import { withoutComments } from '../../content/markdown/comments.ts'
import { sectionsNamed } from '../../content/text/index.ts'
import { allowances } from './allowances.ts'
import { head } from './head.ts'
import { line, picture } from './line.ts'
import { parseMarkdown } from './markdown.ts'
import type { Block, EasyReadText, Section, Stretch, Unfit } from './model.ts'

/**
 * Reads an easy-read edition from its file's whole contents; `file` is its name for messages, `fill` fills in the facts
 * and names of a text. Throws a ContentError if its head is not YAML.
 */
export function readEasyRead(contents: string, file: string, fill?: Fill): EasyReadText {
  const before = linesBeforeText(contents)
  const { text, lines } = withoutComments(textBelow(contents))
  const source = text
    .split('\n')
    .map((written) => written.replace(/\r$/, ''))
    // A footnote's number: the footnote itself is what easy read does not have.
    .map((written) => written.replace(/\[\^[^\]\s]+\](?!:)/g, ''))
    .map((written) => (fill ? fill(written) : written))
  /** The place in the file of a line of the text, which counts from 1. */
  const at: PlaceOf = (number) => ({
    line: before + (lines[number - 1] ?? number - 1) + 1,
    column: 1,
  })
  const titles = head(contents, file, fill)
  const stretches: Stretch[] = titles.map(({ place }) => ({ first: place.line, last: place.line }))
  const sections: Section[] = [{ heading: undefined, level: 0, blocks: [] }]
  for (const node of parseMarkdown(source.join('\n')).children) {
    const stretch = { first: node.position?.start.line ?? 0, last: node.position?.end.line ?? 0 }
    const written = source.slice(stretch.first - 1, stretch.last)
    const unfit = unfitFor(node, written)
    if (!unfit && isUnread(node, written)) continue
    const inFile = { first: at(stretch.first).line, last: at(stretch.last).line }
    stretches.push(inFile)
    if (node.type === 'heading') {
      const heading = line(written[0] ?? '', 'heading', at(stretch.first))
      sections.push({ heading, level: node.depth, blocks: [] })
      continue
    }
    if (unfit)
      sections
        .at(-1)
        ?.blocks.push({ picture: undefined, lines: [], place: at(stretch.first), unfit })
    else
      addBlock(
        sections.at(-1),
        written.map((one, index) => ({ text: one, place: at(stretch.first + index) })),
        inFile,
        stretches,
      )
  }
  return { file, head: titles, sections, allowances: allowances(contents), stretches }
}

type PlaceOf = (number: number) => Place

/** Adds a row; or the sentences of the picture above them; or what is outside all rows. */
function addBlock(
  section: Section | undefined,
  written: { text: string; place: Place }[],
  inFile: Stretch,
  stretches: Stretch[],
): void {
  const [first] = written
  if (!section || !first) return
  const drawn = picture(first.text, first.place)
  const lines = (drawn ? written.slice(1) : written)
    .map(({ text, place }) => sentenceOrItem(text, place.line))
    .filter(({ text }) => text !== '')
  const above = section.blocks.at(-1)
  const isList = lines[0]?.kind === 'item'
  if (!drawn && above?.picture && (isList ? !hasList(above) : above.lines.length === 0)) {
    above.lines.push(...lines)
    const row = stretches.find(({ first }) => first === above.place.line)
    if (row) row.last = inFile.last
  } else section.blocks.push({ picture: drawn, lines, place: first.place })
}

/** A list's item, without what marks it as one and without its box to tick; or a sentence. */
function sentenceOrItem(source: string, number: number) {
  const [mark = ''] = /^\s{0,3}(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/.exec(source) ?? []
  const place = { line: number, column: mark.length + 1 }
  return line(source.slice(mark.length), mark === '' ? 'sentence' : 'item', place)
}

function hasList({ lines }: Block): boolean {
  return lines.length === 0 || lines.some(({ kind }) => kind === 'item')
}

/** A table's second line: without an extension, remark reads a table as a paragraph. */
const secondLine = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** What is not text: addresses, rules between parts, and a section's link to the full edition. */
function isUnread({ type }: RootContent, lines: string[]): boolean {
  if (type === 'paragraph') return sectionsNamed(lines.join('\n')).length > 0
  // Indented code is a mistake that is noted when the page is made.
  return (
    type === 'definition' ||
    type === 'thematicBreak' ||
    (type === 'code' && !/^\s{0,3}(?:```|~~~)/.test(lines[0] ?? ''))
  )
}

function unfitFor({ type }: RootContent, lines: string[]): Unfit | undefined {
  if (type === 'blockquote') return 'quotations'
  if (/^\s*\[\^[^\]\s]+\]:/.test(lines[0] ?? '')) return 'footnotes'
  if (type === 'code') return 'code'
  const isTable = lines.some((line) => line.includes('|') && secondLine.test(line))
  return isTable && type === 'paragraph' ? 'tables' : undefined
}
