import { blocksOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** Words that say what a picture shows, for people who cannot see it. */
export const alternativeText: Rule = {
  name: 'alternative-text',
  asks: 'each picture says in words what it shows',
  sources: [sources.wcag],
  find: (text) =>
    blocksOf(text).flatMap(({ picture }) => {
      if (!picture) return []
      const { place, address, alternative } = picture
      if (alternative.trim() === '')
        return [
          {
            place,
            what: `The picture ${address} has no description for people who cannot see it`,
            remedy: 'Write what it shows between the square brackets.',
          },
        ]
      if (/\.(?:svg|png|jpe?g)$/i.test(alternative))
        return [
          {
            place,
            what: `"${alternative}" is the name of a file`,
            remedy: 'Write between the square brackets what the picture shows.',
          },
        ]
      const [needless] = /^(?:an? )?(?:picture|image|photo|drawing) of/i.exec(alternative) ?? []
      if (needless !== undefined)
        return [
          {
            place,
            what: `Screen readers already say that it is a picture, so leave out "${needless}"`,
            remedy: 'Start with what it shows.',
            severity: 'warning' as const,
          },
        ]
      return []
    }),
}
