import { join } from 'node:path'
import { describeFigures, describeFinding, isWarning, publish } from '../plugins/index.ts'
import type { Finding, Made } from '../plugins/index.ts'
import { describeDrafts } from '../plugins/content/drafts.ts'
import { formatNamed } from '../plugins/formats/formats.ts'
import { indexAddress } from '../plugins/search/index.ts'
import { audit } from '../plugins/audit/index.ts'
import { stampResults } from '../plugins/audit/stamp.ts'
import { checkCurrency, checkSite, checkSources } from './check/index.ts'
import { draftsOf, readProject } from './check/project.ts'
import { count } from './check/report.ts'
import { stopOn } from '../plugins/findings/finding.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'
import { settings } from './settings.ts'
import { swap } from './swap.ts'
import { placeOf, sweep, withTemporaryFolder } from './temporary-folder.ts'

/**
 * Makes the whole site in a staging folder and swaps it for `site`, by default the folder that the project's configuration
 * names, in one step; a failed build leaves `site` as it was.
 */
export async function build({ site: given }: { site?: string } = {}): Promise<void> {
  const start = performance.now()
  const { options, output, leaflets } = await settings()
  const site = given ?? output
  const place = placeOf(site)
  sweep(place, leaflets)
  const work = async (staging: string) => {
    const project = await readProject()
    const sources = checkSources(project).findings
    stopOn(sources)
    const findings = [...sources, ...checkCurrency(project).findings]
    const { count: pages, site: built, sourceOf } = await makePages(staging)
    stopOn(checkSite(built, project).findings)
    const { made, searchable, warnings } = await publish(built, {
      make: (site) => printWithProgress(site, { sourceOf }),
      search: indexAddress(options),
    })
    const ours = { ...built, pages: built.ours }
    const results = await audit(ours, { leftOut: project.leftOut, sourceOf })
    if (options.audit) stopOn(results.findings)
    await stampResults(ours, made, results)
    await swap(staging, place)
    say()
    const search = searchable === undefined ? 'no search' : `search over ${searchable} pages`
    say(`Built in ${seconds(start)}: ${pages} pages, ${describeMade(made)}, ${search}.`)
    for (const one of made) say(`  ${join(site, one.file)}  ${describeFigures(one)}`)
    for (const finding of warnings) say(`  Warning: ${describeFinding(finding)}`)
    for (const line of aboutTexts(findings)) say(`  ${line}`)
    for (const finding of results.findings) say(`  To fix: ${describeFinding(finding)}`)
    const drafts = describeDrafts(draftsOf(project))
    if (drafts !== undefined) say(`  ${drafts}`)
    say(`Open ${join(site, 'index.html')}, or run "npm start" to see it in a browser.`)
  }
  await withTemporaryFolder('staging', work, { site: place })
}

/** How many things in the texts need a person's attention; what is out of date is named. */
function aboutTexts(findings: Finding[]): string[] {
  const [errors, warnings] = [findings.filter((one) => !isWarning(one)), findings.filter(isWarning)]
  const counted = `${count(warnings, 'warning')} about the texts. To read them: npm run check`
  return [
    ...errors.map((finding) => `Out of date: ${describeFinding(finding)}`),
    ...(warnings.length > 0 ? [counted] : []),
  ]
}

/** How many files were made of the pages, by their kinds: `4 PDFs, 1 text file`. */
function describeMade(made: Made[]): string {
  const kinds = made.map(({ format }) => formatNamed(format).words.kind)
  const counts = [...new Set(kinds)].map((kind) =>
    count(
      kinds.filter((one) => one === kind),
      kind,
    ),
  )
  return counts.join(', ') || '0 PDFs'
}

function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}
