import { blocksOf } from '../text/index.ts'
import type { Line } from '../text/index.ts'
import { isAddress } from './words.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** Each sentence on a separate line. */
export const oneSentenceALine: Rule = {
  name: 'one-sentence-a-line',
  asks: 'each sentence on a separate line',
  sources: [sources.inclusionEurope],
  find: (text) =>
    blocksOf(text)
      .flatMap(({ lines }) => lines)
      .flatMap((line) => {
        const [, second] = line.sentences
        if (second)
          return [
            {
              place: second.place,
              what: 'There is a second sentence on this line',
              remedy: 'Start a new line before it.',
            },
          ]
        if (isWhole(line)) return []
        return [
          {
            place: line.place,
            what: 'This line does not end with a full stop or a question mark',
            remedy: 'Keep a sentence on one line, with its full stop or question mark.',
          },
        ]
      }),
}

/** An address ends a line without a full stop, which would seem to belong to it. An item may be a part of a sentence. */
function isWhole({ kind, text, sentences }: Line): boolean {
  if (kind === 'item') return true
  return /[.?!:؟۔।]["'”’»“]*$/u.test(text) || isAddress(sentences.at(-1)?.words.at(-1)?.text ?? '')
}
