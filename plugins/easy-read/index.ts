import type { EleventyConfig } from '../shared/eleventy.ts'
import { slug } from '../text/index.ts'
import { carriedPictures } from './carried.ts'
import { entryOf, hardWordsOf } from './hard-words.ts'
import { rows } from './markdown/rows.ts'

/** Easy read: rows of a picture and its sentences, with hard words explained. Comes after the leaflet plugin. */
export function easyRead(config: EleventyConfig): void {
  config.amendLibrary('md', (library) => {
    library.use(rows)
  })
  config.addFilter('hardWords', hardWordsOf)
  config.addFilter('entryOf', entryOf)
  config.addFilter('hardWordId', slug)
  carriedPictures(config)
}
