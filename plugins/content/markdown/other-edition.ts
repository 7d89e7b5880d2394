import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownIt } from 'markdown-it'
import { readEdition } from '../edition-file.ts'
import type { Edition } from '../editions.ts'
import { namesOf, stateNames } from '../data/index.ts'
import { contextOf, note } from './context.ts'
import { attribute, paragraph, text } from './tokens.ts'
import type { State, Token } from './tokens.ts'
import { sectionLinked, sectionsNamed, sectionsOf } from '../text/index.ts'
import type { Section } from '../text/index.ts'

/**
 * Links each section to the same section of the other edition. An easy-read section names what it explains by a
 * paragraph of links like `[First steps](index.md#first-steps)`; the full edition gets the link back. Such a link within
 * a sentence goes there too.
 */
export function otherEdition(library: MarkdownIt): void {
  library.core.ruler.push('other-edition', (state) => {
    const { page, edition } = contextOf(state.env)
    const { inputPath } = page
    if (edition?.kind === 'easy-read' && edition.alone) withoutLinks(state)
    else if (edition?.kind === 'easy-read') linksToFull(state, edition, inputPath)
    if (edition?.kind === 'full' && !edition.alone) linksToEasyRead(state, edition, inputPath)
  })
}

/** These links connect the editions and are not part of the text: the search skips them. */
const ownParagraph = {
  class: 'other-edition',
  'data-pagefind-ignore': '',
  'data-only': 'screen',
}

/** Whether a token opens a paragraph that says what an easy-read section explains. */
function namesSections(token: Token | undefined, inline: Token | undefined): boolean {
  const isParagraph = token?.type === 'paragraph_open' && token.level === 0
  return isParagraph && sectionsNamed(inline?.content ?? '').length > 0
}

/** Takes out what goes to a full edition that is not on the site; the words of a sentence stay. */
function withoutLinks(state: State): void {
  state.tokens = state.tokens.filter(
    (_, index, all) =>
      ![0, 1, 2].some((back) => namesSections(all[index - back], all[index - back + 1])),
  )
  for (const token of state.tokens) token.children &&= withoutLinksTo(token.children)
}

function withoutLinksTo(tokens: Token[]): Token[] {
  let isInLink = false
  return tokens.filter((token) => {
    if (sectionLinked(token) !== undefined) isInLink = true
    else if (!isInLink || token.type !== 'link_close') return true
    else isInLink = false
    return false
  })
}

function linksToFull(state: State, { folder }: Edition, inputPath: string): void {
  const known = new Set(sectionsBeside(state, inputPath, 'full').map(({ id }) => id))
  state.tokens.forEach((token, index) => {
    const before = state.tokens[index - 1]
    if (before && namesSections(before, token)) before.attrs = Object.entries(ownParagraph)
    for (const link of token.children ?? []) {
      const id = sectionLinked(link)
      if (id === undefined) continue
      if (!known.has(id)) {
        note(
          state.env,
          token.map?.[0],
          `The full edition has no section "${id}".`,
          'Write the id of one of its headings after index.md#.',
        )
      }
      link.attrSet('href', `${folder}#${id}`)
    }
  })
}

function linksToEasyRead(state: State, { folder }: Edition, inputPath: string): void {
  const sections = sectionsBeside(state, inputPath, 'easy-read')
  const { organisation, speaker } = contextOf(state.env)
  const nameOf = ({ heading }: Section): string =>
    stateNames(heading, namesOf(organisation)).replace(/[?!.]$/u, '') || speaker.say('theStart')
  const tokens: Token[] = []
  let id = ''
  for (const token of state.tokens) {
    tokens.push(token)
    if (token.type === 'heading_open' && token.tag === 'h2') id = attribute(token, 'id')
    if (token.type !== 'heading_close' || token.tag !== 'h2') continue
    const same = sections.find(({ names }) => names.some((named) => named.id === id))
    if (same)
      tokens.push(
        ...paragraph(
          state,
          link(
            state,
            `${folder}easy-read/#${same.id}`,
            speaker.say('inEasyRead', { section: nameOf(same) }),
          ),
          ownParagraph,
        ),
      )
  }
  state.tokens = tokens
}

function link(state: State, href: string, words: string): Token[] {
  const start = new state.Token('link_open', 'a', 1)
  start.attrSet('href', href)
  return [start, text(state, words), new state.Token('link_close', 'a', -1)]
}

/** The sections of the edition beside a file; none if there is no such edition. */
function sectionsBeside(state: State, inputPath: string, kind: Edition['kind']): Section[] {
  const file = join(dirname(inputPath), kind === 'full' ? 'index.md' : 'easy-read.md')
  if (!existsSync(file)) return []
  return sectionsOf(readEdition(file).contents, { kind, ...contextOf(state.env) })
}
