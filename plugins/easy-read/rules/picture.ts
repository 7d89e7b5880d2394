import { blocksOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** A picture with its words, and words with their picture. */
export const picture: Rule = {
  name: 'picture',
  asks: 'a picture for every row, and words for every picture',
  sources: [sources.departmentOfHealth],
  always: true,
  find: (text) =>
    blocksOf(text).flatMap(({ picture: drawn, lines, place }) => {
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
