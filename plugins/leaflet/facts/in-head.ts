import type { Facts } from '../../shared/data/index.ts'
import type { Finding } from '../../shared/finding.ts'
import { timeLimits, unknownFacts } from '../../text/index.ts'
import type { HeadText } from '../front-matter.ts'
import { factsWithLimit } from './by-hand.ts'

const remedy = 'Titles and descriptions cannot use _data/facts.yaml: put it without the number.'

/** Finds braces in the title and the description of a leaflet's file, and time limits there that a fact has. */
export function factsInHead(texts: HeadText[], facts: Facts, file: string): Finding[] {
  return texts.flatMap(({ key, text, line, column }) => {
    const braces = unknownFacts(text, {}).map(
      (found) => `The ${key} cannot state a fact: "${found.braces}" would be shown as it is typed.`,
    )
    const limits = limitsIn(text)
      .filter((limit) => factsWithLimit(limit, facts).length > 0)
      .map((limit) => `The time limit "${limit}" is written by hand in the ${key}.`)
    return [...braces, ...limits].map((what) => ({ file, line, column, what, remedy }))
  })
}

/** Gives the time limits in the title and the description, with their place. */
export function limitsInHead(texts: HeadText[]): Omit<HeadText, 'key'>[] {
  return texts.flatMap(({ text, line, column }) =>
    limitsIn(text).map((limit) => ({ text: limit, line, column })),
  )
}

function limitsIn(text: string): string[] {
  return timeLimits(text).map(({ start, end }) => text.slice(start, end))
}
