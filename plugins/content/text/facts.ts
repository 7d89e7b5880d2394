import type { Fact, Facts, Names } from '../data/index.ts'
import type { Edition } from '../editions.ts'
import { numberWords } from '../../languages/numbers.ts'

const forms = ['adjective', 'hard word']
const placeholder = new RegExp(String.raw`\{([a-z][a-z0-9-]*)(?:, *(${forms.join('|')}))?\}`, 'g')
const braced = /\{([^{}]*)\}/g

/** Braces that state neither a fact nor a name, as written in a text, and the name in them; line from 0, column from 1. */
export interface UnknownFact {
  braces: string
  name: string
  line: number
  column: number
}

/**
 * Gives a text with its facts stated as an edition writes them: `{appeal-to-tribunal}` becomes "two months", in easy
 * read "2 months"; `{…, adjective}` "two month", `{…, hard word}` "3 **working days**". Unknown names stay as they are.
 */
export function stateFacts(text: string, facts: Facts, kind: Edition['kind']): string {
  return text.replace(placeholder, (whole, name: string, form?: string) => {
    const fact = facts[name]
    return fact ? stateFact(fact, kind, form) : whole
  })
}

function stateFact(fact: Fact, kind: Edition['kind'], form: string | undefined): string {
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
 * name than the data have, or another form than there is. Code is no exception, because facts are stated in it too.
 */
export function unknownFacts(text: string, facts: Facts, names: Names = {}): UnknownFact[] {
  return text.split('\n').flatMap((content, line) =>
    [...content.matchAll(braced)]
      .filter(([, inside = '']) => !Object.hasOwn(names, inside))
      .filter(([braces]) => !factsNamed(braces).some((name) => Object.hasOwn(facts, name)))
      .map(({ 0: braces, 1: inside = '', index }) => ({
        braces,
        name: inside.split(',')[0]?.trim() ?? '',
        line,
        column: index + 1,
      })),
  )
}

/** Gives the ways in which a text can state a fact. */
export function waysToState(name: string): string[] {
  return [`{${name}}`, ...forms.map((form) => `{${name}, ${form}}`)]
}

/** Gives a time limit in one form, whatever form its text has: "within two months" and "2 month" are both "2 month". */
export function limitOf(text: string): string {
  const [number = '', ...unit] = text
    .toLowerCase()
    .replace(/^within (?:an? )?/, (found) => (found === 'within ' ? '' : 'one '))
    .split(/[\s-]+/)
  const digits = numberWords.includes(number) ? String(numberWords.indexOf(number) + 1) : number
  return `${digits} ${unit.join(' ').replace(/s$/, '')}`
}

/** Whether a fact states the limit, given as `limitOf` does. */
export function sameLimit({ number, unit }: Fact, limit: string): boolean {
  return `${number} ${unit}` === limit
}
