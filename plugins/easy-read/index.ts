import type { EleventyConfig } from '../shared/eleventy.ts'
import { slug } from '../text/index.ts'
import { firstPicture } from './first-picture.ts'
import { entryOf, hardWordsOf } from './hard-words.ts'
import { inlinePictures } from './inline-pictures.ts'
import { rows } from './markdown/rows.ts'
import { reviewFilters } from './review/index.ts'

/** Easy read: rows of a picture and its sentences, with hard words explained, and its review. Comes after the leaflet plugin. */
export function easyRead(config: EleventyConfig, { inputFolder }: { inputFolder: string }): void {
  config.amendLibrary('md', (library) => {
    library.use(rows)
  })
  config.addFilter('firstPicture', firstPicture)
  config.addFilter('hardWords', hardWordsOf)
  config.addFilter('entryOf', entryOf)
  config.addFilter('hardWordId', slug)
  inlinePictures(config)
  reviewFilters(config)
  config.addWatchTarget(`${inputFolder}/leaflets/*/review.json`)
}
