import { formatNamed } from '../../plugins/formats/formats.ts'
import { byPage } from '../../plugins/formats/jobs.ts'
import type { Job } from '../../plugins/formats/jobs.ts'
import { needsBrowser } from '../../plugins/formats/kept-formats.ts'
import type { Finder } from '../../plugins/site/built-pages.ts'

/** Something to do: how much work it is, and a name that nothing else has. */
export interface Work {
  name: string
  size: number
}

/**
 * Deals works into so many shares, the largest first, each to the share that has least so far. Whoever deals the same works
 * gets the same shares, in whatever order the works come.
 */
export function deal<T extends Work>(works: T[], shares: number): T[][] {
  const dealt = Array.from({ length: shares }, () => ({ total: 0, works: [] as T[] }))
  const largestFirst = works.toSorted(
    (one, other) => other.size - one.size || (one.name < other.name ? -1 : 1),
  )
  for (const work of largestFirst) {
    const least = dealt.reduce((one, other) => (other.total < one.total ? other : one))
    least.total += work.size
    least.works.push(work)
  }
  return dealt.map((share) => share.works)
}

/** Deals the formats of a site's pages. Those of one page stay together, because a page is loaded once for all of them. */
export function dealJobs(jobs: Job[], shares: number): Job[][] {
  const works = byPage(jobs).map((ofPage) => ({
    name: ofPage[0]?.path ?? '',
    size: sizeOf(ofPage),
    ofPage,
  }))
  return deal(works, shares).map((share) => share.flatMap(({ ofPage }) => ofPage))
}

/** A text file takes hardly any time, and a PDF the longer, the longer its page is. */
function sizeOf(ofPage: Job[]): number {
  const printed = ofPage.filter(({ format }) => needsBrowser(formatNamed(format)))
  return 1 + printed.length * (ofPage[0]?.page.find(lengthOf) ?? 0)
}

const lengthOf: Finder<number> = {
  name: 'length of the text',
  find: (page) => page('main').text().length,
}
