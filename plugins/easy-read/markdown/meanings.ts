import type { Glossary } from '../../content/data/index.ts'
import { contextOf, note } from '../../content/markdown/context.ts'
import { close, open, paragraph, text } from '../../content/markdown/tokens.ts'
import type { State, Token } from '../../content/markdown/tokens.ts'
import { sentences as split } from '../../languages/sentences.ts'
import { hardWordFor } from '../hard-words.ts'
import type { HardWord } from '../hard-words.ts'

/** A row's sentences with the hard words that it explains linked to their page, and the box that explains them. */
export interface Explained {
  sentences: Token[][]
  box: Token[]
}

/** The hard words that rows above have explained: those of the same section, and those of the whole edition. */
export interface KnownWords {
  inSection: Set<string>
  inEdition: Set<string>
}

/** A hard word to explain, and whether a section above has explained it. */
type Meaning = HardWord & { repeated: boolean }

/**
 * Explains the bold words of a row's sentences which the section has not explained yet, and adds them to the known ones.
 * What an earlier section has explained has the class `repeated`. `line` is the row's, from 0. A bold word that the
 * glossary does not have is noted.
 */
export function explain(
  state: State,
  sentences: Token[][],
  known: KnownWords,
  line: number | undefined,
): Explained {
  const glossary = (state.env as { glossary?: Glossary }).glossary ?? {}
  const { wordsPage } = contextOf(state.env)
  const found: Meaning[] = []
  const linked = sentences.map((sentence) => {
    let depth = 0
    return sentence.flatMap((token, index) => {
      if (token.tag === 'a') depth += token.nesting
      if (token.type !== 'strong_open') return [token]
      const end = sentence.findIndex(({ type }, at) => at > index && type === 'strong_close')
      const bold = sentence.slice(index, end)
      const word = bold.map(({ content }) => content).join('')
      const entry = hardWordFor(word, glossary)
      if (!entry) noMeaning(state, word, line)
      if (!entry || known.inSection.has(entry.name)) return [token]
      found.push({ ...entry, repeated: known.inEdition.has(entry.name) })
      known.inSection.add(entry.name)
      known.inEdition.add(entry.name)
      // HTML knows no link within a link; the box below explains the word all the same.
      const isLinked = depth > 0 || wordsPage === '' || bold.some(({ tag }) => tag === 'a')
      return isLinked ? [token] : [linkTo(state, wordsPage + entry.address, word), token]
    })
  })
  return {
    sentences: linked.map((sentence) => closeLinks(state, sentence)),
    box: box(state, found, known.inSection),
  }
}

/**
 * The eye sees that a box is no sentence of the row; its first words tell the ear. What the meanings of two words have in
 * common, like "EHC is short for …", is said once. On paper a reader has the pages before, so the style sheet leaves out
 * what is repeated.
 */
function box(state: State, found: Meaning[], said: Set<string>): Token[] {
  const { language, speaker } = contextOf(state.env)
  const sentences = found
    .flatMap(({ meaning, repeated }) =>
      split(meaning, language).map((sentence) => ({ sentence, repeated })),
    )
    .filter(({ sentence }) => !said.has(sentence) && said.add(sentence))
  if (sentences.length === 0) return []
  const repeated = sentences.every((one) => one.repeated)
  return [
    open(state, 'meaning', 'div', { class: repeated ? 'meaning repeated' : 'meaning' }),
    ...paragraph(state, [text(state, speaker.say('meaning'))], cue),
    ...sentences.flatMap((one) =>
      paragraph(
        state,
        [text(state, one.sentence)],
        one.repeated && !repeated ? { class: 'repeated' } : {},
      ),
    ),
    close(state, 'meaning', 'div'),
  ]
}

const cue = { class: 'unseen', 'data-pagefind-ignore': '' }

function noMeaning(state: State, word: string, line: number | undefined): void {
  const what = `The hard word "${word}" has no meaning.`
  note(state.env, line, what, 'Add it to _data/glossary.yaml, or remove its asterisks.')
}

/** Bold letters tell the eye that a word is a hard one; the link's name tells it to the ear. */
function linkTo(state: State, address: string, word: string): Token {
  const link = new state.Token('link_open', 'a', 1)
  link.attrs = [
    ['href', address],
    ['class', 'hard-word'],
    ['aria-label', contextOf(state.env).speaker.say('hardWord', { word })],
  ]
  return link
}

/**
 * Closes each link to a hard word after its bold words and the punctuation behind them: by itself,
 * a screen reader would stop at a full stop and say nothing.
 */
function closeLinks(state: State, sentence: Token[]): Token[] {
  let isOpen = false
  return sentence.flatMap((token, index) => {
    if (token.type === 'link_open' && token.attrGet('class') === 'hard-word') isOpen = true
    if (token.type !== 'strong_close' || !isOpen) return [token]
    isOpen = false
    const next = sentence[index + 1]
    const [sign = ''] = /^[.,;:!?]+/u.exec(next?.type === 'text' ? next.content : '') ?? []
    if (next) next.content = next.content.slice(sign.length)
    return [token, ...(sign ? [text(state, sign)] : []), new state.Token('link_close', 'a', -1)]
  })
}
