import type { Key } from '../languages/keys.ts'
import type { Forms, Speaker } from '../languages/language.ts'

const keys = [
  ...['headingsOf', 'noHeadings', 'headingsFailed', 'searchFailed', 'noResults', 'resultsFor'],
  ...['onlyEditions', 'alsoSearched', 'notFoundWords', 'showMore', 'searchSmallWords'],
] as Key[]

/** Gives what the scripts of the search say, in a language: texts with places in braces, and forms by the categories of numbers. */
export const searchTexts = ({ strings }: Speaker): Partial<Record<Key, string | Forms>> =>
  Object.fromEntries(keys.map((key) => [key, strings[key]]))
