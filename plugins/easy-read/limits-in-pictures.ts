import type { Finding } from '../shared/finding.ts'
import { limitOf, timeLimits } from '../text/index.ts'
import type { EasyReadText } from './text/index.ts'

/**
 * Gives the pictures whose descriptions give another time limit than the sentences beside them: a fact has changed, and its
 * picture is still the old one.
 */
export function limitsInPictures({ file, sections }: EasyReadText): Finding[] {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ picture, lines }) => {
      const stated = lines.flatMap(({ text }) => limitsIn(text))
      if (!picture || stated.length === 0) return []
      return limitsIn(picture.alternative)
        .filter((shown) => !stated.map(limitOf).includes(limitOf(shown)))
        .map((shown) => ({
          file,
          ...picture.place,
          what: `The picture shows ${shown}, but the words beside it say ${stated.join(' and ')}.`,
          remedy: 'Use a picture that shows the same, and update its description.',
          rule: 'limit-in-picture',
        }))
    })
}

function limitsIn(text: string): string[] {
  return timeLimits(text).map(({ start, end }) => text.slice(start, end))
}
