import type { Organisation } from '../content/data/index.ts'
import type { Edition } from '../content/editions.ts'
import type { Filters } from '../content/page-data.ts'
import type { Speaker } from '../languages/language.ts'
import { choices, inLanguage } from './choices.ts'
import { formatUrl } from './format.ts'
import type { Format } from './format.ts'
import { formatNamed, formats } from './formats.ts'
import { formatStyles } from './styles.ts'
import { wordsIn } from './words.ts'

export type { Format, Made } from './format.ts'
export { formatUrl } from './format.ts'
export { formatNamed, formats } from './formats.ts'
export { makeFormats } from './make.ts'
export type { MakeOptions } from './make.ts'
export { describeFigures, stampFigures } from './stamp.ts'
export { wordsIn } from './words.ts'

/** What templates ask about a site's formats: which there are, where each is, and the styles that they need on the page. */
export function formatFilters(filters: Filters, all: Format[] = formats): void {
  filters.addFilter('formats', (edition: Edition, speaker: Speaker) =>
    all.map((format) => ({
      ...format,
      words: wordsIn(format.words, speaker),
      url: formatUrl(edition, format),
    })),
  )
  filters.addFilter('choices', (edition: Edition, speaker: Speaker, original?: Speaker) =>
    choices(edition, speaker, all, original),
  )
  filters.addFilter('inLanguage', inLanguage)
  filters.addFilter(
    'formatStyles',
    (kind: Edition['kind'], organisation: Organisation, speaker: Speaker) =>
      formatStyles(kind, { organisation, speaker }, all),
  )
}

/** What a site has chosen about the formats: their names, whether it has easy reads, and the sizes of their text, in pt. */
export interface Chosen {
  formats?: string[] | undefined
  easyRead: boolean
  sizes: Record<string, number>
}

/** Gives the formats that a site has chosen, or all; only those of the full edition where it has no easy read. */
export function chosenFormats({ formats: names, easyRead, sizes }: Chosen): Format[] {
  const known = names ? names.map((name) => formatNamed(name)) : formats
  return inSizes(
    known.filter(({ edition }) => easyRead || edition === 'full'),
    sizes,
  )
}

/** Gives formats with the sizes of text that a site has chosen, in pt, by their names. */
export const inSizes = (all: Format[], sizes: Record<string, number>): Format[] =>
  all.map((format) => {
    const { name, style } = format
    return style
      ? { ...format, style: (context) => style({ ...context, textSize: sizes[name] }) }
      : format
  })
