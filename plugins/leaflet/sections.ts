import { existsSync, readFileSync } from 'node:fs'
import markdownIt from 'markdown-it'
import { textBelow } from '../shared/front-matter.ts'
import { attribute } from '../shared/markdown/tokens.ts'
import { headings } from './markdown/headings.ts'

/** A section of an edition's file: its heading's id and words, and the ids of the other edition's sections that it names. */
export interface Section {
  id: string
  heading: string
  names: string[]
}

/** The id of what stands before the first heading. */
const introduction = 'introduction'

const toFullEdition = /^index\.md#(.+)$/

/** Gives the sections of an edition's Markdown file, by its second-level headings; none where there is no such file. */
export function sectionsOf(file: string): Section[] {
  if (!existsSync(file)) return []
  const text = textBelow(readFileSync(file, 'utf8'))
  const library = markdownIt().use(headings)
  const sections: Section[] = [{ id: introduction, heading: '', names: [] }]
  let inHeading = false
  for (const token of library.parse(text, {})) {
    if (token.type === 'heading_open' && token.tag === 'h2') {
      sections.push({ id: attribute(token, 'id'), heading: '', names: [] })
      inHeading = true
    } else if (token.type === 'heading_close') inHeading = false
    const current = sections.at(-1)
    if (token.type !== 'inline' || !current) continue
    if (inHeading) current.heading = token.content
    for (const child of token.children ?? []) {
      const named = child.type === 'link_open' ? toFullEdition.exec(attribute(child, 'href')) : null
      if (named?.[1] !== undefined) current.names.push(named[1])
    }
  }
  return sections
}
