import { sentencesOf } from '../text/index.ts'
import type { Rule } from './rule.ts'
import { sources } from './sources.ts'

/** Words on a printed page of easy read with its pictures: those of our first leaflet, 1,975 on 20 pages. */
const wordsAPage = 99
const pages = { good: 20, most: 24 }

/** At most 24 printed pages, better 20; estimated from the words, because the PDF is not made yet. */
export const textLength: Rule = {
  name: 'text-length',
  asks: `at most ${pages.most} pages to print, better ${pages.good} (${wordsAPage} words a page)`,
  sources: [sources.govUk, sources.departmentOfHealth],
  find(text) {
    const words = sentencesOf(text).reduce((sum, sentence) => sum + sentence.words.length, 0)
    const needed = Math.ceil(words / wordsAPage)
    if (needed <= pages.good) return []
    const tooLong = needed > pages.most
    const asked = tooLong ? `${pages.most} is the most` : `${pages.good} or fewer is better`
    return [
      {
        place: text.head[0]?.place ?? { line: 1, column: 1 },
        what: `This text has ${words} words, about ${needed} pages to print; ${asked}`,
        remedy: 'Leave out what readers do not need, or make two leaflets.',
        severity: 'warning',
        source: tooLong ? sources.govUk : sources.departmentOfHealth,
      },
    ]
  },
}
