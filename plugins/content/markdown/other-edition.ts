import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { MarkdownIt } from 'markdown-it'
import { readEdition } from '../edition-file.ts'
import { fileNameOf } from '../editions.ts'
import type { Edition, EditionName } from '../editions.ts'
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
    if (edition?.kind === 'easy-read' && edition.alone && !edition.instead) withoutLinks(state)
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

function linksToFull(state: State, edition: Edition, inputPath: string): void {
  const idOf = fullSections(state, edition, inputPath)
  const folder = edition.instead?.folder ?? edition.folder
  state.tokens.forEach((token, index) => {
    const before = state.tokens[index - 1]
    if (before && namesSections(before, token)) before.attrs = Object.entries(ownParagraph)
    for (const link of token.children ?? []) {
      const id = sectionLinked(link)
      if (id === undefined) continue
      const known = idOf(id)
      if (known === undefined) {
        note(
          state.env,
          token.map?.[0],
          `The full edition has no section "${id}".`,
          'Write the id of one of its headings after index.md#.',
        )
      }
      link.attrSet('href', `${folder}#${known ?? id}`)
      if (edition.instead) link.attrSet('hreflang', originalLanguage(state))
    }
  })
}

/**
 * Gives what finds the section of the full edition that a link of an easy read means. A translation may keep the ids of the
 * original: the first section of one is the first of the other.
 */
function fullSections(
  state: State,
  { language, instead }: Edition,
  inputPath: string,
): (id: string) => string | undefined {
  const idsIn = (named: EditionName) => sectionsBeside(state, inputPath, named).map(({ id }) => id)
  const original = language === undefined || instead ? [] : idsIn({ kind: 'full' })
  const own = idsIn(
    language === undefined || instead ? { kind: 'full' } : { kind: 'full', language },
  )
  return (id) => (own.includes(id) ? id : own[original.indexOf(id)])
}

const originalLanguage = (state: State): string =>
  (state.env as { mainLanguage?: string }).mainLanguage ?? contextOf(state.env).language

function linksToEasyRead(state: State, edition: Edition, inputPath: string): void {
  const { folder, language } = edition
  const kind = 'easy-read'
  const sections = sectionsBeside(
    state,
    inputPath,
    language === undefined ? { kind } : { kind, language },
  )
  const idOf = fullSections(state, edition, inputPath)
  const { organisation, speaker } = contextOf(state.env)
  const nameOf = ({ heading }: Section): string =>
    stateNames(heading, namesOf(organisation)).replace(/[?!.]$/u, '') || speaker.say('theStart')
  const tokens: Token[] = []
  let id = ''
  for (const token of state.tokens) {
    tokens.push(token)
    if (token.type === 'heading_open' && token.tag === 'h2') id = attribute(token, 'id')
    if (token.type !== 'heading_close' || token.tag !== 'h2') continue
    const same = sections.find(({ names }) => names.some((named) => idOf(named.id) === id))
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
function sectionsBeside(state: State, inputPath: string, named: EditionName): Section[] {
  const file = join(dirname(inputPath), fileNameOf(named))
  if (!existsSync(file)) return []
  const { kind } = named
  return sectionsOf(readEdition(file).contents, { ...contextOf(state.env), kind })
}
