import type { MarkdownIt } from 'markdown-it'
import { blankComments } from './comments.ts'
import { contextOf, note } from './context.ts'
import type { Token } from './tokens.ts'

/** A line like `[name]: address`, which gives a link its address and is not shown. */
const definition = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?\[(?!\^)((?:[^[\]\\]|\\.)+)\]:/

/**
 * Notes the addresses of links, `[name]: address`, that no link uses: the line may be words that somebody should read, such as
 * a telephone number behind its name, and would be lost.
 */
export function definitions(library: MarkdownIt): void {
  const { normalizeReference } = library.utils
  library.core.ruler.after('lines-with-comments', 'definitions', (state) => {
    const { written, links } = contextOf(state.env)
    const { references = {} } = state.env as { references?: Record<string, unknown> }
    const inData = new Set(Object.keys(links).map(normalizeReference))
    const shown = shownLines(state.tokens)
    const text = state.tokens.map(({ content }) => content).join('\n')
    const used = new Set(
      [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, name = '']) => normalizeReference(name)),
    )
    const seen = new Set<string>()
    for (const [line, one] of blankComments(written.join('\n')).split('\n').entries()) {
      const name = definition.exec(one)?.[1] ?? ''
      const key = normalizeReference(name)
      if (name === '' || shown.has(line) || references[key] === undefined) continue
      const [what, remedy] = inData.has(key)
        ? alreadyInData(name)
        : seen.has(key)
          ? twice(name)
          : used.has(key)
            ? []
            : unused(name)
      seen.add(key)
      if (what && remedy) note(state.env, line, what, remedy, one.indexOf('[') + 1)
    }
  })
}

/** The lines of which a page shows words. */
function shownLines(tokens: Token[]): Set<number> {
  return new Set(
    tokens
      .filter(({ type }) => ['inline', 'fence', 'code_block'].includes(type))
      .flatMap(({ map }) => {
        const [start, end] = map ?? [0, 0]
        return Array.from({ length: end - start }, (_, index) => start + index)
      }),
  )
}

const unused = (name: string) => [
  `This line would not be shown: it gives the address of a link called "${name}", and there is no such link.`,
  'If people are to read it, remove its square brackets. If not, delete it.',
]

const twice = (name: string) => [
  `This line does nothing: another gives the address of "${name}" already.`,
  'Delete one of the two.',
]

const alreadyInData = (name: string) => [
  `This line does nothing: _data/links.yaml gives the address of "${name}" already.`,
  'Delete it.',
]
