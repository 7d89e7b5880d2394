import type { Facts, Names } from '../data/index.ts'
import type { Finding } from '../../findings/finding.ts'
import { inEnglish } from '../../languages/languages.ts'
import type { Speaker } from '../../languages/language.ts'
import { limitsIn, unknownFacts } from '../text/index.ts'
import type { UnknownFact } from '../text/index.ts'
import type { HeadText } from '../front-matter.ts'
import { factsWithLimit } from './by-hand.ts'
import { wrongWithBraces, wrongWithLimit, wrongWithName, wrongWithPair } from './wrong.ts'
import type { Wrong } from './wrong.ts'

/**
 * Finds braces in the head of a leaflet's file that state no fact, and time limits there that a fact has. The cover alone
 * states facts, as the text below the head does; all of the head can name details of the organisation.
 */
export function factsInHead(
  texts: HeadText[],
  file: string,
  { facts, names = {}, speaker = inEnglish }: { facts: Facts; names?: Names; speaker?: Speaker },
): Finding[] {
  const known = { facts, names, speaker }
  return texts.flatMap((text) => {
    const { line, column } = text
    const wrong = text.key === 'cover' ? wrongOnCover(text, known) : wrongElsewhere(text, known)
    return wrong.map((one) => ({ file, line, column, ...one }))
  })
}

/** What texts can name, and the language that they are in. */
interface Known {
  facts: Facts
  names: Names
  speaker: Speaker
}

function wrongOnCover({ text }: HeadText, { facts, names, speaker }: Known): Wrong[] {
  const starred = [...text.matchAll(/\{([^{},]*), *hard word\}/g)].map(([braces, name = '']) => ({
    what: `The cover explains no hard words: "${braces}" would be shown with its stars.`,
    remedy: `Write {${name}}.`,
  }))
  return [
    ...unknownFacts(text, facts, names).map((found) => wrongOnPaper(found, facts, names)),
    ...starred,
    ...limitsOf(text, facts, speaker).flatMap(
      (limit) => wrongWithLimit(limit, facts, speaker) ?? [],
    ),
  ]
}

/** On a cover, a backslash would be shown. */
const wrongOnPaper = (found: UnknownFact, facts: Facts, names: Names): Wrong =>
  wrongWithPair(found) ?? wrongWithBraces(found, facts, names)

const places = {
  title: 'title',
  description: 'description',
  group: 'name of a group',
  dates: 'name of a date',
}

function wrongElsewhere({ key, text }: HeadText, { facts, names, speaker }: Known): Wrong[] {
  const place = key === 'cover' ? key : places[key]
  const remedy = `Put it without the number: the ${place} cannot use _data/facts.yaml.`
  const unknown = unknownFacts(text, {}, names)
  // Without names, facts are all that braces could mean.
  const isFact = ({ name, broken }: UnknownFact) =>
    broken === undefined && (Object.keys(names).length === 0 || Object.hasOwn(facts, name))
  const braces = unknown
    .filter(isFact)
    .map(
      (found) =>
        `The ${place} cannot state a fact: "${found.braces}" would be shown as it is typed.`,
    )
  const limits = limitsOf(text, facts, speaker)
    .filter((limit) => factsWithLimit(limit, facts, speaker).length > 0)
    .map((limit) => `The time limit "${limit}" is written by hand in the ${place}.`)
  return [
    ...[...braces, ...limits].map((what) => ({ what, remedy })),
    ...unknown.filter((one) => !isFact(one)).map((one) => wrongWithName(one, names, facts)),
  ]
}

/** Gives the time limits that are written by hand in the head of a leaflet's file, with their place. */
export function limitsInHead(texts: HeadText[], facts: Facts, speaker: Speaker): HeadText[] {
  return texts.flatMap((text) =>
    limitsOf(text.text, facts, speaker).map((limit) => ({ ...text, text: limit })),
  )
}

const limitsOf = (text: string, facts: Facts, speaker: Speaker): string[] =>
  limitsIn(text, facts, speaker).map(({ start, end }) => text.slice(start, end))
