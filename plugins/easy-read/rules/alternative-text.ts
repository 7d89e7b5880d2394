import { blocksOf } from '../text/index.ts'
import type { Block, Picture } from '../text/index.ts'
import type { Found, Rule } from './rule.ts'
import { sources } from './sources.ts'

/** The most words of a description: it is heard each time before the sentences beside it. */
const most = 5

/** Words that carry no meaning of their own, so that two texts which share them need not say the same. */
const small = new Set(
  'a an the this that these those my your his her its our their i you he she it we they who which what and or but not no of in on at to from by with for about above below beside between behind is are was be has have do does can'.split(
    ' ',
  ),
)

/** Short descriptions that add something; none where the sentences say it all. */
export const alternativeText: Rule = {
  name: 'alternative-text',
  english: true,
  asks: 'a description of at most 5 words for each picture, or none if the sentences say it all',
  sources: [sources.wcag, sources.images],
  find: (text) =>
    blocksOf(text).flatMap(({ picture, lines }) => {
      if (!picture || picture.alternative.trim() === '') return []
      return (
        fileName(picture) ?? needlessStart(picture) ?? echo(picture, lines) ?? long(picture) ?? []
      )
    }),
}

function fileName({ place, alternative }: Picture): Found | undefined {
  if (!/\.(?:svg|png|jpe?g)$/i.test(alternative)) return undefined
  return {
    place,
    what: `"${alternative}" is the name of a file`,
    remedy: 'Write between the square brackets what the picture shows.',
  }
}

function needlessStart({ place, alternative }: Picture): Found | undefined {
  const [needless] = /^(?:an? )?(?:picture|image|photo|drawing) of/i.exec(alternative) ?? []
  if (needless === undefined) return undefined
  return {
    place,
    what: `Screen readers already say that it is a picture, so leave out "${needless}"`,
    remedy: 'Start with what it shows.',
    severity: 'warning',
  }
}

function echo({ place, alternative }: Picture, lines: Block['lines']): Found | undefined {
  const said = new Set(lines.flatMap(({ text }) => telling(text)))
  const words = telling(alternative)
  const again = words.filter((word) => said.has(word))
  if (again.length * 2 <= words.length) return undefined
  return {
    place,
    what: `"${alternative}" repeats the sentences beside the picture`,
    remedy: 'Leave the square brackets empty.',
    severity: 'warning',
    source: sources.images,
  }
}

function long({ place, alternative }: Picture): Found | undefined {
  const count = alternative.trim().split(/\s+/).length
  if (count <= most) return undefined
  return {
    place,
    what: `This description has ${count} words; use ${most} at most`,
    remedy: 'Say only what the sentences do not say, or leave the square brackets empty.',
    severity: 'warning',
    source: sources.images,
  }
}

/** The words of a text that tell something, without their ending -s, as "talk" and "talks" say the same. */
function telling(text: string): string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu)]
    .map(([word]) => word.replace(/['’]s$/, ''))
    .filter((word) => !small.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
}
