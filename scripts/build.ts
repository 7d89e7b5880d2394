import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFigures, makeSearch, stampFigures } from '../plugins/index.ts'
import { audit } from './audit/index.ts'
import { stampResults } from './audit/stamp.ts'
import { checkData } from './check/data.ts'
import { checkPages } from './check/pages.ts'
import { checkReviews, checkTies } from './check/review.ts'
import { stopOn } from './check/stop-on.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'
import { swap } from './swap.ts'

/** Makes the whole site in a staging folder and swaps it for `site` in one step; a failed build leaves `site` as it was. */
export async function build({ site = '_site' }: { site?: string } = {}): Promise<void> {
  const start = performance.now()
  const staging = join('.cache', `staging-${process.pid}`)
  try {
    await mkdir(staging, { recursive: true })
    stopOn(await checkData('_data'))
    stopOn(checkTies())
    const reviews = checkReviews()
    const pages = await makePages(staging)
    stopOn(await checkPages(staging))
    const [made, search] = await Promise.all([printWithProgress(staging), makeSearch(staging)])
    await stampFigures(staging, made)
    const results = await audit(staging)
    await stampResults(staging, results, made)
    await swap(staging, site)
    say()
    say(
      `Built in ${seconds(start)}: ${pages} pages, ${made.length} PDFs, search over ${search.pages} pages.`,
    )
    for (const one of made) say(`  ${join(site, one.file)}  ${describeFigures(one)}`)
    if (reviews.length > 0) say(`  ${toCompare(reviews.length)}`)
    for (const finding of results.findings) say(`  To mend: ${finding}`)
    say(`Open ${join(site, 'index.html')}, or run "npm start" to see it in a browser.`)
  } finally {
    await rm(staging, { recursive: true, force: true, maxRetries: 5 })
  }
}

function toCompare(sections: number): string {
  const what = sections === 1 ? '1 text of easy read has' : `${sections} texts of easy read have`
  return `Warning: ${what} to be compared with the full edition. To see which: npm run check`
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
