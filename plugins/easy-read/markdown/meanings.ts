import type { Glossary } from '../../shared/data/index.ts'
import { contextOf, note } from '../../shared/markdown/context.ts'
import { close, open, paragraph, text } from '../../shared/markdown/tokens.ts'
import type { State, Token } from '../../shared/markdown/tokens.ts'
import { sentences as split } from '../../text/index.ts'

/**
 * Gives the box that explains the bold words of a row's sentences which `explained` does not hold yet, and adds
 * them to it. `line` is the row's, from 0. A bold word that the glossary does not have is noted.
 */
export function meanings(
  state: State,
  sentences: Token[][],
  explained: Set<string>,
  line: number | undefined,
): Token[] {
  const glossary = (state.env as { glossary?: Glossary }).glossary ?? {}
  const found: Token[] = []
  for (const word of sentences.flatMap(boldWords)) {
    const entry = entryFor(word, glossary)
    if (!entry) {
      note(
        state.env,
        line,
        `The hard word "${word}" has no meaning.`,
        'Add it to _data/glossary.yaml, or take away its stars.',
      )
      continue
    }
    const [name, { meaning }] = entry
    if (explained.has(name)) continue
    explained.add(name)
    for (const sentence of split(meaning, contextOf(state.env).language)) {
      found.push(...paragraph(state, [text(state, sentence)]))
    }
  }
  if (found.length === 0) return []
  return [
    open(state, 'meaning', 'div', { class: 'meaning' }),
    ...found,
    close(state, 'meaning', 'div'),
  ]
}

function boldWords(sentence: Token[]): string[] {
  const found: string[] = []
  let current: string | undefined
  for (const token of sentence) {
    if (token.type === 'strong_open') current = ''
    else if (token.type === 'strong_close' && current !== undefined) {
      found.push(current)
      current = undefined
    } else if (current !== undefined) current += token.content
  }
  return found
}

function entryFor(word: string, glossary: Glossary): [string, Glossary[string]] | undefined {
  const same = (other: string) => other.toLowerCase() === word.toLowerCase()
  return Object.entries(glossary).find(([name, { forms = [] }]) => same(name) || forms.some(same))
}
