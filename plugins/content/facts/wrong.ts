import type { Facts, Names } from '../data/index.ts'
import type { Finding } from '../../findings/finding.ts'
import { nearest as nearestName } from '../../findings/nearest.ts'
import type { Speaker } from '../../languages/language.ts'
import { waysToState } from '../text/index.ts'
import type { UnknownFact } from '../text/index.ts'
import { factsWithLimit } from './by-hand.ts'

/** What is wrong with a text, and what to do. */
export type Wrong = Pick<Finding, 'what' | 'remedy'>

/** Braces that nothing is filled in for. */
type Unfilled = Pick<UnknownFact, 'braces' | 'name' | 'broken'>

/** Says what is wrong with braces that are no pair on one line; undefined for others. */
export function wrongWithPair({ braces, broken }: Unfilled, remedy = ''): Wrong | undefined {
  const start = braces.split('\n')[0]?.slice(0, 40) ?? ''
  if (broken === 'no end')
    return {
      what: `The words "${start}" begin with a brace that is not closed.`,
      remedy: `Write } after the name.${remedy}`,
    }
  if (broken === 'over lines')
    return {
      what: `A line ends within the braces of "${start}".`,
      remedy: 'Write them on one line.',
    }
  if (broken === undefined) return undefined
  return {
    what: 'This "}" closes nothing.',
    remedy: `Write { before the name, or remove it.${remedy}`,
  }
}

/** Says what is wrong with braces that do not state a fact: their name, or else how it is written. */
export function wrongWithBraces(found: Unfilled, facts: Facts, names: Names = {}): Wrong {
  const pair = wrongWithPair(found, ' For a brace that readers see, write a backslash before it.')
  if (pair) return pair
  const { braces, name } = found
  if (Object.hasOwn(facts, name)) {
    const ways = waysToState(name)
    const remedy = `Write ${ways.slice(0, -1).join(', ')} or ${ways.at(-1) ?? ''}.`
    return { what: `"${braces}" does not state a fact.`, remedy }
  }
  const known = [...Object.keys(names), ...Object.keys(facts)]
  const nearest = nearestName(name, known)
  const has = (all: object) => Object.keys(all).join(', ') || 'none'
  return {
    what: `There is no fact "${name}"${Object.keys(names).length > 0 ? ', and the organisation has no such detail' : ''}.`,
    remedy: `${nearest === undefined ? '' : `Did you mean {${nearest}}? `}_data/facts.yaml has: ${has(facts)}.${Object.keys(names).length > 0 ? ` _data/organisation.yaml gives: ${has(names)}.` : ''}`,
  }
}

/** Says what is wrong with braces that name nothing of the organisation, in a text that cannot state facts. */
export function wrongWithName(found: Unfilled, names: Names, facts: Facts): Wrong {
  const pair = wrongWithPair(found)
  if (pair) return pair
  const { braces, name } = found
  if (Object.hasOwn(facts, name))
    return {
      what: `Only the text of a leaflet and its cover can state a time limit: "${braces}" would be shown as it is typed.`,
      remedy: 'Write it without the number.',
    }
  const known = Object.keys(names)
  const meant = nearestName(name, known)
  return {
    what: `The organisation has no detail "${name}".`,
    remedy: `${meant === undefined ? '' : `Did you mean {${meant}}? `}_data/organisation.yaml gives: ${known.join(', ')}.`,
  }
}

/** Says what is wrong with a time limit that is written by hand; undefined where no fact has it. */
export function wrongWithLimit(limit: string, facts: Facts, speaker: Speaker): Wrong | undefined {
  const same = factsWithLimit(limit, facts, speaker)
  if (same.length === 0) return undefined
  const choice = same.map((name) => `{${name}}`).join(' or ')
  return {
    what: `The time limit "${limit}" is written by hand.`,
    remedy: `Write ${choice}, so that it comes from _data/facts.yaml.`,
  }
}
