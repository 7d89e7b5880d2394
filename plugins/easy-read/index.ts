import type { EleventyConfig } from '../shared/eleventy.ts'
import { carriedPictures } from './carried.ts'
import { rows } from './markdown/rows.ts'

/** Easy read: rows of a picture and its sentences, with hard words explained. Comes after the leaflet plugin. */
export function easyRead(config: EleventyConfig): void {
  config.amendLibrary('md', (library) => {
    library.use(rows)
  })
  carriedPictures(config)
}
