import type { Edition } from '../content/editions.ts'
import type { Key } from '../languages/keys.ts'
import type { Speaker } from '../languages/language.ts'
import { languageName } from '../languages/tags.ts'
import { formatUrl } from './format.ts'
import type { Format, FormatWords, Use } from './format.ts'
import { formats } from './formats.ts'
import { wordsIn } from './words.ts'

/** One way to read a leaflet, as its pages offer it. A web page has no media type, because it needs none. */
export interface Choice {
  icon: string
  words: FormatWords
  url: string
  type?: string
  isHere: boolean
  /** Its language, where that is not the page's. */
  language?: string
}

/** The web pages of a leaflet, which Eleventy makes. */
const webPages: { edition: Edition['kind']; words: FormatWords; folder: string }[] = [
  {
    edition: 'easy-read',
    words: { label: 'easyRead', purpose: 'easyReadPurpose', kind: 'webPage' },
    folder: 'easy-read/',
  },
  {
    edition: 'full',
    words: { label: 'fullLeaflet', purpose: 'fullPurpose', kind: 'webPage' },
    folder: '',
  },
]

/** The ways to read a leaflet that people have one use for. */
export interface ChoiceGroup {
  use: Use
  label: string
  choices: Choice[]
}

const labels: Record<Use, Key> = { read: 'toRead', print: 'toPrint', keep: 'toKeep' }

/**
 * Gives all ways to read the leaflet of an edition by what people want them for, in a language; a use without any is left out.
 * `original` says the language of the site.
 */
export function choices(
  here: Edition,
  speaker: Speaker,
  all: Format[] = formats,
  original: Speaker = speaker,
): ChoiceGroup[] {
  const there = here.alone ? all.filter(({ edition }) => edition === here.kind) : all
  const pages = webPages.filter(
    ({ edition }) => edition === here.kind || there.some((format) => format.edition === edition),
  )
  const onScreen: Choice[] = pages.map(({ edition, words, folder }) => ({
    icon: edition,
    words: wordsIn(words, speaker),
    url: here.folder + folder,
    isHere: edition === here.kind,
  }))
  // What its language lacks, people can read in the site's own.
  const instead = here.instead && webPages.find(({ edition }) => edition === here.instead?.kind)
  if (here.instead && instead) {
    const { label, ...words } = wordsIn(instead.words, speaker)
    onScreen.push({
      icon: here.instead.kind,
      words: { ...words, label: inLanguage(label, original.tag, speaker) },
      url: here.instead.url,
      isHere: false,
      language: original.tag,
    })
  }
  const files = (wanted: Use): Choice[] =>
    there
      .filter(({ use = 'print' }) => use === wanted)
      .map((format) => ({
        icon: format.icon ?? format.name,
        words: wordsIn(format.words, speaker),
        url: formatUrl(here, format),
        type: format.file.type,
        isHere: false,
      }))
  return (['read', 'print', 'keep'] as const)
    .map((use) => ({
      use,
      label: speaker.say(labels[use]),
      choices: [...(use === 'read' ? onScreen : []), ...files(use)],
    }))
    .filter((group) => group.choices.length > 0)
}

/** Gives the name of something that is in another language than the page: "Easy read (in English)". */
export const inLanguage = (label: string, tag: string, { say, tag: own }: Speaker): string =>
  say('inLanguage', { label, language: languageName(tag, own) })
