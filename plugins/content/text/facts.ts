import { statedDay, statedLength } from '../../languages/lengths.ts'
import type { LengthForm } from '../../languages/lengths.ts'
import { inEnglish } from '../../languages/languages.ts'
import type { Speaker } from '../../languages/language.ts'
import type { TimeLimit } from '../../languages/time-limits.ts'
import type { Fact, Facts, Names } from '../data/index.ts'
import type { Edition } from '../editions.ts'
import { limitForm } from '../../languages/time-limits.ts'
import { bracesIn } from './braces.ts'
import type { Braces } from './braces.ts'

const forms = ['adjective', 'hard word'] as const
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
 * all of them. Other languages say it by their own rules. Unknown names stay as they are.
 */
export function stateFacts(
  text: string,
  facts: Facts,
  kind: Edition['kind'],
  speaker: Speaker = inEnglish,
): string {
  return text.replace(placeholder, (whole, name: string, form?: LengthForm['form']) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
    return fact ? stateFact(fact, kind, form, speaker) : whole
  })
}

function stateFact(
  fact: Fact,
  kind: Edition['kind'],
  form: LengthForm['form'],
  speaker: Speaker,
): string {
  if ('day' in fact) return statedDay(fact, speaker)
  const inWords = kind === 'full' && fact.full_edition === 'words'
  return statedLength(fact, { inWords, form }, speaker)
}

/**
 * Finds the time limits of a text in the order in which it states them: in a language whose grammar is known, all of them;
 * in others those that facts state.
 */
export function limitsIn(text: string, facts: Facts, speaker: Speaker = inEnglish): TimeLimit[] {
  return speaker.language.timeLimits?.(text) ?? statedLimits(text, facts, speaker)
}

function statedLimits(text: string, facts: Facts, speaker: Speaker): TimeLimit[] {
  const stated = Object.values(facts).flatMap((fact) => waysOf(fact, speaker))
  if (stated.length === 0) return []
  // The longest first: "12 months" is not "2 months".
  const ways = [...new Set(stated)].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${ways.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )
  // Spaces that keep a line together are spaces.
  return [...text.replaceAll('\u{A0}', ' ').matchAll(pattern)].map(({ 0: found, index: start }) => {
    const end = start + found.length
    return { start, end, whole: { start, end } }
  })
}

/** The ways in which the editions of a language state a fact. */
const waysOf = (fact: Fact, speaker: Speaker): string[] =>
  (['full', 'easy-read'] as const).flatMap((kind) =>
    [undefined, 'adjective' as const].map((form) => stateFact(fact, kind, form, speaker)),
  )

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

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

/** Whether a fact states a time limit, whatever its form in a text. */
export function sameLimit(fact: Fact, text: string, speaker: Speaker = inEnglish): boolean {
  if (!speaker.language.timeLimits)
    return waysOf(fact, speaker).includes(text.replaceAll('\u{A0}', ' '))
  const { day, month, number, unit } = { day: '', month: '', number: '', unit: '', ...fact }
  return limitForm(text) === ('day' in fact ? `${day} ${month.toLowerCase()}` : `${number} ${unit}`)
}
