import type { MarkdownIt } from 'markdown-it'
import { note } from '../markdown/context.ts'
import type { Token } from '../markdown/tokens.ts'
import { slug } from './slug.ts'

/** The ids of the page around the text. */
const taken = [
  'introduction',
  'main',
  'formats',
  'formats-read',
  'formats-print',
  'formats-keep',
  'another-format',
  'contents',
  'printed-contents',
  'dates',
  'contact',
  'contact-heading',
  'web-addresses',
  'word-list',
  'where-next',
]

/** Gives each heading an id made of its words, and notes headings that skip a level or use the title's level. */
export function headings(library: MarkdownIt): void {
  library.core.ruler.push('headings', (state) => {
    const ids = new Set(taken)
    let level = 1
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return
      const depth = Number(token.tag.slice(1))
      if (depth === 1) {
        note(
          state.env,
          token.map?.[0],
          'The title of a leaflet is in its head.',
          'Start this heading with ##.',
        )
      } else if (depth > level + 1) {
        note(
          state.env,
          token.map?.[0],
          `This heading skips a level: ${'#'.repeat(depth)} after ${'#'.repeat(level)}.`,
          `Start it with ${'#'.repeat(level + 1)}.`,
        )
      }
      level = depth
      token.attrSet('id', uniqueId(wordsOfHeading(state.tokens[index + 1]), ids))
    })
  })
}

/** Gives a heading's words without Markdown, from the token of its contents. */
export function wordsOfHeading(inline: Token | undefined): string {
  return (inline?.children ?? [])
    .map(({ type, content }) => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content))
    .join('')
}

function uniqueId(text: string, ids: Set<string>): string {
  const base = slug(text)
  let id = base
  for (let count = 2; ids.has(id); count++) id = `${base}-${count}`
  ids.add(id)
  return id
}
