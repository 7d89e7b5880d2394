import { keptFolder } from './cache/place.ts'
import { describeDrafts } from './content/drafts.ts'
import { describeFigures, makeFormats } from './formats/index.ts'
import { publish } from './publish.ts'
import type { BuildEvent, EleventyConfig } from './host/eleventy.ts'
import { writtenSources } from './host/written-sources.ts'
import type { SiteData } from './host/data.ts'
import type { Hosted } from './host/index.ts'
import { ourPages } from './host/our-pages.ts'
import { describeFinding, stopOn } from './findings/finding.ts'
import { describeKept, writeHosting } from './hosting/index.ts'
import { loadPackage } from './findings/load-package.ts'
import type { ReadOptions } from './options.ts'
import { indexAddress } from './search/index.ts'
import { readSite } from './site/built-pages.ts'
import type { BuiltSite } from './site/built-pages.ts'
import { languagesOf } from './host/languages.ts'
import { stampResults } from './audit/stamp.ts'
import type { Audit } from './audit/index.ts'

const published = new WeakSet<EleventyConfig>()

/** Tells the plugin that whoever started Eleventy makes the formats and the search: our own build does so in a staging folder. */
export function publishMyself(config: EleventyConfig): void {
  published.add(config)
}

/** Whether whoever started Eleventy makes the formats and the search, and checks the pages. */
export const publishesItself = (config: EleventyConfig): boolean => published.has(config)

/**
 * Makes formats and search at the end of Eleventy's own build, audits the pages if the site wants that, and says which drafts
 * it left out. While it serves or watches, only its pages are made.
 */
export async function publishAfter(
  config: EleventyConfig,
  { options, data, leftOut }: Pick<Hosted, 'data' | 'leftOut'> & { options: ReadOptions },
  { directories, results, runMode, outputMode }: BuildEvent,
): Promise<void> {
  if (runMode !== 'build' || outputMode !== 'fs' || publishesItself(config)) return
  const site = await readSite(directories.output)
  const sourceOf = writtenSources(results, directories.output)
  const { made, searchable, warnings } = await publish(site, {
    make: (site) => makeFormats(site, { onNotice: say, sourceOf, cache: keptFolder }),
    search: indexAddress(options),
    languages: languagesOf(options),
  })
  const ours = { ...site, pages: ourPages(site, results, { input: directories.input, options }) }
  const audited = options.audit ? await auditOurs(ours, data(), sourceOf) : undefined
  stopOn(audited?.findings ?? [])
  await stampResults(ours, { made, audit: audited, languages: languagesOf(options) })
  for (const name of await writeHosting(ours, options.hosting)) say(describeKept(name))
  for (const one of made) say(`${one.file}  ${describeFigures(one)}`)
  for (const warning of warnings) say(`Warning: ${describeFinding(warning)}`)
  const search = searchable === undefined ? 'no search' : `search over ${searchable} pages`
  const checked = audited ? `, ${audited.pages} pages checked by ${audited.tool}` : ''
  say(`${made.length} PDFs, ${search}${checked}`)
  const drafts = describeDrafts([...leftOut])
  if (drafts !== undefined) say(drafts)
}

async function auditOurs(
  ours: BuiltSite,
  { accessibility }: SiteData,
  sourceOf: (path: string) => string | undefined,
): Promise<Audit> {
  const { audit } = await loadPackage('axe-core', () => import('./audit/index.ts'))
  const leftOut = accessibility.left_out.map(({ rule }) => rule)
  return audit(ours, { leftOut, sourceOf, cache: keptFolder })
}

function say(line: string): void {
  process.stdout.write(`[everyleaf] ${line}\n`)
}
