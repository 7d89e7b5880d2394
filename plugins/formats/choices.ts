import type { Edition } from '../content/editions.ts'
import { formatUrl } from './format.ts'
import type { Format, FormatWords } from './format.ts'
import { formats } from './formats.ts'

/** One way to read a leaflet, as its pages offer it. A web page has no media type, because it needs none. */
export interface Choice {
  icon: string
  words: FormatWords
  url: string
  type?: string
  isHere: boolean
}

/** The web pages of a leaflet, which Eleventy makes. */
const webPages: { edition: Edition['kind']; words: FormatWords; folder: string }[] = [
  {
    edition: 'easy-read',
    words: { label: 'Easy read', purpose: 'Short sentences with pictures', kind: 'web page' },
    folder: 'easy-read/',
  },
  {
    edition: 'full',
    words: {
      label: 'Full leaflet',
      purpose: 'The whole leaflet, to read on screen',
      kind: 'web page',
    },
    folder: '',
  },
]

/** Gives all ways to read the leaflet of an edition, in the order in which its pages offer them. */
export function choices(here: Edition, all: Format[] = formats): Choice[] {
  const there = here.alone ? all.filter(({ edition }) => edition === here.kind) : all
  const pages = webPages.filter(
    ({ edition }) => edition === here.kind || there.some((format) => format.edition === edition),
  )
  return [
    ...pages.map(({ edition, words, folder }) => ({
      icon: edition,
      words,
      url: here.folder + folder,
      isHere: edition === here.kind,
    })),
    ...there.map((format) => ({
      icon: format.icon ?? format.name,
      words: format.words,
      url: formatUrl(here, format),
      type: format.file.type,
      isHere: false,
    })),
  ]
}
