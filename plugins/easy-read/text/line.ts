import { toNlcst } from 'mdast-util-to-nlcst'
import { toString } from 'nlcst-to-string'
import type { Image, Paragraph, PhrasingContent, Root } from 'mdast'
import { ParseEnglish } from 'parse-english'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import type { Place } from '../../content/yaml.ts'
import { parseMarkdown, textOf } from './markdown.ts'
import type { Line, Mark, Picture } from './model.ts'
import { placeOf, sentences } from './sentences.ts'

const kinds: Partial<Record<PhrasingContent['type'], Mark['kind']>> = {
  strong: 'bold',
  emphasis: 'italic',
  html: 'html',
  link: 'link',
  linkReference: 'link',
}

/** Reads one line of Markdown that starts at `place`. */
export function line(source: string, kind: Line['kind'], place: Place): Line {
  return lineOf(paragraphOf(source), source, kind, place)
}

/** Reads a text without Markdown that starts at `place`, such as a title. */
export function plainLine(source: string, kind: Line['kind'], place: Place): Line {
  return lineOf(plainParagraph(source), source, kind, place)
}

/** Gives the picture that a line of Markdown starts with, or undefined if there is none. */
export function picture(source: string, place: Place): Picture | undefined {
  if (!source.includes('![')) return undefined
  const simple = plainPicture.exec(source)
  if (simple) return { alternative: simple[1] ?? '', address: simple[2] ?? '', place }
  const [first] = paragraphOf(source).children
  if (first?.type !== 'image') return undefined
  const { alt, url }: Image = first
  return { alternative: alt ?? '', address: url, place: placeOf(first, place) }
}

function lineOf(content: Paragraph, source: string, kind: Line['kind'], place: Place): Line {
  const root: Root = { type: 'root', children: [content], position: content.position }
  const tree = toNlcst(root, new VFile(source), ParseEnglish)
  return {
    kind,
    text: toString(tree).trim(),
    place,
    sentences: sentences(tree, place),
    marks: marks(content, place),
    tree,
  }
}

/** A line that is a picture, whose description and address are as they are written. */
const plainPicture =
  /^!\[((?:[\p{L}\p{N} ,.;:?!'’()“”/–-]*[\p{L}\p{N},.;:?!'’()“”/–-])?)\]\((pictures\/[\w.-]+)\)$/u

/** A line in which nothing can be Markdown. */
const plain = /^\p{L}(?:[\p{L}\p{N} ,.;:?!'’(){}"“”/–-]*[\p{L}\p{N},.;:?!'’)}"“”])?$/u

/** The first paragraph or heading of a source, as a paragraph; where there is none, its words as they were typed. */
function paragraphOf(source: string): Paragraph {
  if (plain.test(source)) return plainParagraph(source)
  let { children, position } = plainParagraph(source)
  visit(parseMarkdown(source), (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined
    children = node.children
    position = node.position
    return false
  })
  return { type: 'paragraph', children, position }
}

function plainParagraph(source: string): Paragraph {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: source.length + 1, offset: source.length },
  }
  return { type: 'paragraph', children: [{ type: 'text', value: source, position }], position }
}

function marks(content: Paragraph, place: Place): Mark[] {
  const found: Mark[] = []
  visit(content, (node) => {
    const kind = kinds[node.type as PhrasingContent['type']]
    if (kind)
      found.push({
        kind,
        text: node.type === 'html' ? node.value : textOf(node),
        place: placeOf(node, place),
      })
  })
  return found
}
