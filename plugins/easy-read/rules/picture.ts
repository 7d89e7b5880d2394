import { blocksOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** What to write in place of a block that easy read does not have. */
export const asRows = 'Write its words in rows: a picture, and short sentences below it.'

/** A picture with its words, and words with their picture. */
export const picture: Rule = {
  name: 'picture',
  asks: 'a picture for every row, and words for every picture',
  sources: [sources.departmentOfHealth],
  always: true,
  find: (text) =>
    blocksOf(text).flatMap(({ picture: drawn, lines, place, unfit }) => {
      if (unfit) return [{ place, what: `Easy read has no ${unfit}`, remedy: asRows }]
      if (!drawn && lines.length > 0)
        return [
          {
            place,
            what: 'These sentences have no picture',
            remedy:
              'Write the picture on a line above them: ![What it shows](pictures/name.svg). Turn a list into rows.',
          },
        ]
      if (drawn && lines.length === 0)
        return [
          {
            place,
            what: 'This picture has no sentences',
            remedy: 'Write them on the lines below it, or remove the picture.',
          },
        ]
      return []
    }),
}
