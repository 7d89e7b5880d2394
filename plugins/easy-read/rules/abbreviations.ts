import { lookAtParts } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

const instead: Record<string, string> = {
  etc: 'Name the other things, or leave it out.',
  eg: 'Write "for example" or "like".',
  ie: 'Write "this means".',
  nb: 'Write "please note", or leave it out.',
  vs: 'Write "against" or "or".',
  cf: 'Write "look at".',
  viz: 'Write "this means".',
  approx: 'Write "about".',
  asap: 'Write "as soon as possible".',
}

/** No short forms such as "etc." and "e.g.". */
export const abbreviations: Rule = {
  name: 'abbreviations',
  english: true,
  asks: 'no short forms such as "etc.", "e.g." or "i.e."',
  sources: [sources.inclusionEurope],
  find: (text) =>
    lookAtParts(text, ({ word }) => {
      const remedy = instead[word.text.replaceAll('.', '').toLowerCase()]
      if (remedy === undefined) return undefined
      return { place: word.place, what: `"${word.text}" is a short form`, remedy }
    }),
}
