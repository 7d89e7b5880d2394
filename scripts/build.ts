import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import {
  ContentError,
  describeFigures,
  describeFinding,
  isWarning,
  publish,
} from '../plugins/index.ts'
import type { Finding, Made } from '../plugins/index.ts'
import { describeDrafts } from '../plugins/content/drafts.ts'
import { PageMemory } from '../plugins/cache/page-memory.ts'
import { keptFolder } from '../plugins/cache/place.ts'
import type { Fleet } from '../plugins/formats/browser/fleet.ts'
import { shareBrowser } from '../plugins/formats/browser/shared.ts'
import { formatNamed } from '../plugins/formats/formats.ts'
import { wordsIn } from '../plugins/formats/index.ts'
import { languagesOf } from '../plugins/host/languages.ts'
import { indexAddress } from '../plugins/search/index.ts'
import { describeKept, writeHosting } from '../plugins/hosting/index.ts'
import { audit } from '../plugins/audit/index.ts'
import { stampResults } from '../plugins/audit/stamp.ts'
import { notAccepted } from './check/accepted.ts'
import type { CheckedSite } from './check/check.ts'
import { checkFinished } from './check/finished.ts'
import { checkSite, checkTexts } from './check/index.ts'
import { keptOutcomes, programOfChecks } from './check/kept-outcomes.ts'
import { draftsOf, readProject } from './check/project.ts'
import type { Project } from './check/project.ts'
import { count } from './check/report.ts'
import { inOrder, orFindings, stopOn } from '../plugins/findings/finding.ts'
import { today } from '../plugins/languages/dates.ts'
import type { ReadOptions } from '../plugins/options.ts'
import { inBrowsers } from './in-browsers.ts'
import { printWithProgress } from './output/print-with-progress.ts'
import { say } from './output/say.ts'
import { makePages } from './pages.ts'
import { settings } from './settings.ts'
import { swap } from './swap.ts'
import { placeOf, sweep, withTemporaryFolder } from './temporary-folder.ts'

/**
 * Makes the whole site in a staging folder and swaps it for `site`, by default the folder that the project's configuration
 * names, in one step; a failed build leaves `site` as it was. What has not changed since the last build is not made again, unless
 * `cache` is false. It works in a browser on this machine, or in those at some addresses.
 */
export async function build({
  site: given,
  staff,
  cache: wanted = true,
  browsers = [],
}: {
  site?: string
  staff?: boolean
  cache?: boolean
  browsers?: string[]
} = {}): Promise<void> {
  const start = performance.now()
  const { options, output, leaflets } = await settings()
  const site = given ?? output
  const place = placeOf(site)
  sweep(place, leaflets)
  const cache = wanted ? keptFolder : undefined
  const memory = cache === undefined ? undefined : new PageMemory(cache, programOfChecks())
  const shared = shareBrowser({ onNotice: say })
  const browser = shared.get
  const work = async (staging: string, fleet: Fleet | undefined) => {
    const project = await readProject()
    const texts = checkTexts(project, cache === undefined ? undefined : keptOutcomes(cache))
    const sources = texts.sources.findings
    // Pages show the data: without it there are none.
    if (project.broken.size > 0) stopOn(inOrder(sources))
    const findings = [...sources, ...texts.currency.findings]
    // It starts while the pages are made. Where much is kept from the time before, it may not be needed.
    if (!fleet && (cache === undefined || !existsSync(cache))) shared.start()
    const {
      count: pages,
      site: built,
      sourceOf,
      refused,
    } = await makePages(staging, { staff, memory })
    const early = [...sources, ...refused, ...checkSite(built, project, sourceOf).findings]
    if (!early.every(isWarning))
      await stopWithAll(early, built, { project, options, sourceOf, browser, fleet })
    const ours = { ...built, pages: built.ours }
    const published = await orFindings(() =>
      publish(built, {
        make: (site) => printWithProgress(site, { sourceOf, browser, fleet, cache }),
        search: indexAddress(options),
        languages: languagesOf(options),
      }),
    )
    const results = await audit(ours, {
      ...{ leftOut: project.leftOut, sourceOf, browser, fleet, cache },
    })
    const late = options.audit ? results.findings : []
    if (published instanceof ContentError)
      throw new ContentError(inOrder([...published.findings, ...late]))
    stopOn(inOrder(late))
    const { made, searchable, warnings } = published
    await stampResults(ours, { made, audit: results, languages: languagesOf(options) })
    const kept = await writeHosting(ours, options.hosting)
    await swap(staging, place)
    say()
    const search = searchable === undefined ? 'no search' : `search over ${searchable} pages`
    say(`Built in ${seconds(start)}: ${pages} pages, ${describeMade(made)}, ${search}.`)
    for (const one of made) say(`  ${join(site, one.file)}  ${describeFigures(one)}`)
    for (const name of kept) say(`  ${describeKept(name)}`)
    for (const finding of warnings) say(`  Warning: ${describeFinding(finding)}`)
    for (const line of aboutTexts(notAccepted(findings, options.data, today()))) say(`  ${line}`)
    for (const finding of results.findings) say(`  To fix: ${describeFinding(finding)}`)
    const drafts = describeDrafts(draftsOf(project))
    if (drafts !== undefined) say(`  ${drafts}`)
    say(`The whole site is in ${site}: put all of it on your server. To see it first: npm start`)
  }
  try {
    await inBrowsers(browsers, (fleet) =>
      withTemporaryFolder('staging', (staging) => work(staging, fleet), { site: place }),
    )
  } finally {
    memory?.save()
    await shared.close()
  }
}

/** What a failing build still needs to find the other mistakes. */
interface Surroundings {
  project: Project
  options: ReadOptions
  sourceOf: (path: string) => string | undefined
  browser: () => Promise<Browser>
  fleet: Fleet | undefined
}

/** Finds what else is wrong, in the files made of those pages that could be made, and throws a ContentError with everything. */
async function stopWithAll(
  found: Finding[],
  site: CheckedSite,
  { project, options, sourceOf, browser, fleet }: Surroundings,
): Promise<void> {
  const { accessibility, pdfs } = await checkFinished(site, {
    ...{ leftOut: project.leftOut, strict: options.audit, sourceOf, browser, fleet },
    make: (some) => printWithProgress(some, { sourceOf, browser, fleet }),
  }).catch((error: unknown) => {
    say(`The PDFs and accessibility could not be checked: ${(error as Error).message}`)
    return { accessibility: [], pdfs: [] }
  })
  stopOn(inOrder([...found, ...accessibility, ...pdfs]))
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
  const kinds = made.map(({ format }) => wordsIn(formatNamed(format).words).kind)
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
