import { join } from 'node:path'
import { describeFigures, makeSearch, stampFigures } from '../plugins/index.ts'
import { allEnded } from '../plugins/shared/all-ended.ts'
import { audit } from './audit/index.ts'
import { stampResults } from './audit/stamp.ts'
import { checkData } from './check/data.ts'
import { checkPages } from './check/pages.ts'
import { stopOn } from './check/stop-on.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'
import { swap } from './swap.ts'
import { sweep, withTemporaryFolder } from './temporary-folder.ts'

/** Makes the whole site in a staging folder and swaps it for `site` in one step; a failed build leaves `site` as it was. */
export async function build({ site = '_site' }: { site?: string } = {}): Promise<void> {
  const start = performance.now()
  sweep(site)
  await withTemporaryFolder('staging', async (staging) => {
    stopOn(await checkData('_data'))
    const pages = await makePages(staging)
    stopOn(await checkPages(staging))
    const [made, search] = await allEnded([printWithProgress(staging), makeSearch(staging)])
    await stampFigures(staging, made)
    const results = await audit(staging)
    await stampResults(staging, results, made)
    await swap(staging, site)
    say()
    say(
      `Built in ${seconds(start)}: ${pages} pages, ${made.length} PDFs, search over ${search.pages} pages.`,
    )
    for (const one of made) say(`  ${join(site, one.file)}  ${describeFigures(one)}`)
    for (const finding of results.findings) say(`  To mend: ${finding}`)
    say(`Open ${join(site, 'index.html')}, or run "npm start" to see it in a browser.`)
  })
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
