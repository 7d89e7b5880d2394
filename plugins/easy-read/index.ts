import type { Filters } from '../content/page-data.ts'
import { slug } from '../content/text/index.ts'
import { coverLines, coverOf, firstPicture } from './cover.ts'
import { entryOf, hardWordsOf } from './hard-words.ts'

export { inline as inlinePictures } from './inline-pictures.ts'
export { rows as easyReadMarkdown } from './markdown/rows.ts'

/** What templates ask about an easy read: its cover and its hard words. */
export function easyReadFilters(filters: Filters): void {
  filters.addFilter('firstPicture', firstPicture)
  filters.addFilter('coverOf', coverOf)
  filters.addFilter('hardWords', hardWordsOf)
  filters.addFilter('entryOf', entryOf)
  filters.addFilter('hardWordId', slug)
  filters.addFilter('coverLines', coverLines)
}
