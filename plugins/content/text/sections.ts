import markdownIt from 'markdown-it'
import type { MarkdownIt } from 'markdown-it'
import type { Facts, Links } from '../data/index.ts'
import type { Edition } from '../editions.ts'
import type { Speaker } from '../../languages/language.ts'
import { linesBeforeText, textBelow } from '../text-below.ts'
import { footnoteSyntax } from '../markdown/footnotes.ts'
import { comments } from '../markdown/comments.ts'
import { attribute } from '../markdown/tokens.ts'
import type { Token } from '../markdown/tokens.ts'
import { stateFacts } from './facts.ts'
import { headings, wordsOfHeading } from './headings.ts'
import { sentencesOfInline } from './sentences-of-inline.ts'
import type { Sentence } from './sentences-of-inline.ts'
import { sectionsNamed } from './edition-links.ts'

export type { Sentence }

/**
 * A section of an edition: the id and the words of its second-level heading, the heading's line in the file from 1, the
 * ids of the full edition's sections that it names, and its sentences, the heading first.
 */
export interface Section {
  id: string
  heading: string
  line: number
  names: { id: string; line: number }[]
  sentences: Sentence[]
}

/** What a text's words depend on besides its file. */
export interface Wording {
  kind: Edition['kind']
  facts: Facts
  links: Links
  speaker: Speaker
}

/** The id of what comes before the first heading. */
const introduction = 'introduction'

/** Gives the sections of an edition's Markdown file in order, with its facts stated; the first is the introduction. */
export function sectionsOf(contents: string, wording: Wording): Section[] {
  const text = textBelow(contents)
  const before = linesBeforeText(contents)
  const sections: Section[] = [
    { id: introduction, heading: '', line: before + 1, names: [], sentences: [] },
  ]
  let line = before + 1
  let opened: Token | undefined
  const { facts, links, kind, speaker } = wording
  const language = speaker.tag
  for (const token of parse(stateFacts(text, facts, kind, speaker), links)) {
    if (token.map) line = token.map[0] + before + 1
    if (token.nesting === 1) opened = token
    if (token.type !== 'inline') continue
    if (opened?.tag === 'h2' && isMeant(opened, token)) {
      const id = attribute(opened, 'id')
      sections.push({ id, heading: wordsOfHeading(token), line, names: [], sentences: [] })
    }
    const isParagraph = opened?.type === 'paragraph_open' && opened.level === 0
    const names = isParagraph ? sectionsNamed(token.content) : []
    const current = sections.at(-1)
    current?.names.push(...names.map((id) => ({ id, line })))
    if (names.length === 0)
      current?.sentences.push(...sentencesOfInline(token, line, { kind, language }))
  }
  return sections
}

/** Whether it is a heading that a leaflet can have: others are refused, and nobody has to explain their section. */
function isMeant({ markup }: Token, { children }: Token): boolean {
  const hasWords = children?.some(({ type, content }) => type !== 'image' && content.trim() !== '')
  return markup.startsWith('#') && hasWords === true
}

function parse(text: string, links: Links): Token[] {
  const library: MarkdownIt = markdownIt().use(comments).use(footnoteSyntax).use(headings)
  const references: Record<string, { href: string; title: string }> = {}
  for (const [name, { address }] of Object.entries(links)) {
    references[library.utils.normalizeReference(name)] = { href: address, title: '' }
  }
  return library.parse(text, { references })
}
