import { dayOfYear } from '../data/index.ts'
import type { Fact, Facts, Names } from '../data/index.ts'
import type { Edition } from '../editions.ts'
import { numberWords } from '../../languages/numbers.ts'
import { bracesIn } from './braces.ts'
import type { Braces } from './braces.ts'

const forms = ['adjective', 'hard word']
const placeholder = new RegExp(String.raw`\{([a-z][a-z0-9-]*)(?:, *(${forms.join('|')}))?\}`, 'g')

/** Braces that state neither a fact nor a name, as written in a text, and the name in them; line from 0, column from 1. */
export interface UnknownFact {
  braces: string
  name: string
  line: number
  column: number
  /** Why they are no braces at all: they only open, or close, or a line ends between them. */
  broken?: Braces['broken']
}

/**
 * Gives a text with its facts stated as an edition writes them: `{appeal-to-tribunal}` becomes "two months", in easy
 * read "2 months"; `{…, adjective}` "two month", `{…, hard word}` "3 **working days**". A day of the year is "31 October" in
 * all of them. Unknown names stay as they are.
 */
export function stateFacts(text: string, facts: Facts, kind: Edition['kind']): string {
  return text.replace(placeholder, (whole, name: string, form?: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    return fact ? stateFact(fact, kind, form) : whole
  })
}

function stateFact(fact: Fact, kind: Edition['kind'], form: string | undefined): string {
  if ('day' in fact) return dayOfYear(fact)
  const inWords = kind === 'full' && fact.full_edition === 'words'
  const number = (inWords ? numberWords[fact.number - 1] : undefined) ?? String(fact.number)
  const unit = fact.number === 1 || form === 'adjective' ? fact.unit : `${fact.unit}s`
  return `${number} ${form === 'hard word' ? `**${unit}**` : unit}`
}

/** Gives the names of the facts that a text states, each once, in order. */
export function factsNamed(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))]
}

/**
 * Gives the places at which a text has braces that state neither a fact nor one of the organisation's names: with another
 * name than the data have, or another form than there is, or one brace alone. Code is no exception, because facts are
 * stated in it too. In Markdown, a brace behind a backslash is one that readers see.
 */
export function unknownFacts(
  text: string,
  facts: Facts,
  names: Names = {},
  { markdown = false } = {},
): UnknownFact[] {
  return bracesIn(text, { markdown })
    .filter(
      ({ text, inside, broken }) =>
        broken !== undefined ||
        (!Object.hasOwn(names, inside) &&
          !factsNamed(text).some((name) => Object.hasOwn(facts, name))),
    )
    .map(({ text: braces, inside, line, column, broken }) => ({
      ...{ braces, line, column, name: inside.split(',')[0]?.trim() ?? '' },
      ...(broken ? { broken } : {}),
    }))
}

/** Gives the ways in which a text can state a fact. */
export function waysToState(name: string): string[] {
  return [`{${name}}`, ...forms.map((form) => `{${name}, ${form}}`)]
}

/** Whether a fact states the limit, given as `limitForm` does. */
export function sameLimit(fact: Fact, limit: string): boolean {
  return ('day' in fact ? dayOfYear(fact).toLowerCase() : `${fact.number} ${fact.unit}`) === limit
}
