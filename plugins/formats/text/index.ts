import type { Format } from '../format.ts'
import { wordsRead } from '../compare.ts'
import { readingOfPage } from '../pdf/reading/of-page.ts'
import { fileOf, wordsOfPage } from './added.ts'
import { textOfPage } from './page.ts'
import { render } from './render.ts'

/** The whole leaflet without any layout. It needs no browser. */
export const plainText: Format = {
  name: 'text',
  edition: 'full',
  file: { suffix: '', extension: 'txt', type: 'text/plain' },
  use: 'keep',
  words: { label: 'plainText', purpose: 'plainTextPurpose', kind: 'textFile' },
  make({ page }) {
    const html = textOfPage(page)
    const { language, canonical } = page.contract
    const written = render(html, canonical)
    const reading = readingOfPage(html, language)
    return Promise.resolve({
      bytes: fileOf(written),
      extent: { unit: 'word', count: wordsRead(reading).length },
      readings: { page: reading, file: wordsOfPage(written) },
    })
  },
}
