import { rmSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import { editionOf } from '../plugins/content/editions.ts'
import { ContentError, contentErrorBehind } from '../plugins/findings/finding.ts'
import type { WrittenResult } from '../plugins/host/eleventy.ts'
import { showDrafts } from '../plugins/host/drafts.ts'
import { remember } from '../plugins/host/memory.ts'
import { ourPages } from '../plugins/host/our-pages.ts'
import { Refusals, refusalsOf } from '../plugins/host/refusals.ts'
import { showStaff } from '../plugins/host/staff.ts'
import { writtenSources } from '../plugins/host/written-sources.ts'
import { publishMyself } from '../plugins/publish-after.ts'
import type { Finding } from '../plugins/index.ts'
import { pathOf, readSite } from '../plugins/site/built-pages.ts'
import type { BuiltPage, Memory } from '../plugins/site/built-pages.ts'
import type { CheckedSite } from './check/check.ts'
import { configFile } from './config-file.ts'
import { settings } from './settings.ts'

/** The pages of a site without its formats and its search. */
export interface MadePages {
  /** How many pages there are. */
  count: number
  site: CheckedSite
  /** Names the file that the page at a path on the site is made from. */
  sourceOf: (path: string) => string | undefined
  /** What keeps pages from being made. */
  refused: Finding[]
}

/**
 * Makes the pages of the site in a folder with Eleventy, by the site's own configuration; those of drafts and for staff only if asked. What
 * keeps a page from being made is no reason not to make the others. What is found on the pages is remembered, with a memory.
 */
export async function makePages(
  folder: string,
  {
    drafts,
    staff,
    memory,
  }: { drafts?: boolean; staff?: boolean | undefined; memory?: Memory | undefined } = {},
): Promise<MadePages> {
  const known = await settings()
  let refusals = new Refusals()
  const eleventy = new Eleventy(undefined, folder, {
    configPath: configFile(),
    quietMode: true,
    config(config) {
      publishMyself(config)
      if (drafts) showDrafts(config)
      if (staff) showStaff(config)
      if (memory) remember(config, memory)
      refusals = refusalsOf(config)
      refusals.goOn = true
    },
  })
  // The configuration may name another folder for the site.
  eleventy.directories.freeze()
  // What goes wrong is thrown, and reported by our caller.
  eleventy.disableLogger()
  await eleventy.init()
  // Timings of single filters are for Eleventy's own developers.
  eleventy.bench.get('Configuration').setIsVerbose(false)
  const written = await orRefusals(eleventy.write(), refusals)
  const missing = removeRefused(written, refusals, folder)
  const refused = [...refusals.files].flatMap(
    (file) => editionOf(file, known.options.leaflets) ?? [],
  )
  const site = await readSite(folder, memory)
  const unsound = written.filter(({ inputPath }) => refusals.unsound.has(inputPath))
  const ours = ourPages(site, written, known)
  const isUnsound = ({ file }: BuiltPage) =>
    unsound.some(({ outputPath }) => outputPath && fileIn(folder, outputPath) === file)
  return {
    count: written.filter(({ url }) => url && url.endsWith('/')).length - missing.length,
    site: {
      ...site,
      ours: ours.filter((page) => !isUnsound(page)),
      unsound: ours.filter(isUnsound),
      missing: [...new Set([...missing, ...refused.map(({ url }) => url.slice(1))])],
    },
    sourceOf: writtenSources(written, folder),
    refused: refusals.findings,
  }
}

/** What else goes wrong may come of a page that is missing: its mistakes are said first. */
async function orRefusals(
  writing: Promise<[unknown, WrittenResult[]]>,
  { findings }: Refusals,
): Promise<WrittenResult[]> {
  try {
    const [, written] = await writing
    return written
  } catch (error) {
    if (findings.length === 0) throw error
    throw new ContentError([...findings, ...(contentErrorBehind(error)?.findings ?? [])])
  }
}

/** Removes the pages that are not whole, and gives their paths on the site. */
function removeRefused(written: WrittenResult[], { files }: Refusals, folder: string): string[] {
  return written.flatMap(({ inputPath, outputPath }) => {
    if (!outputPath || !files.has(inputPath)) return []
    rmSync(outputPath, { force: true })
    return [pathOf(fileIn(folder, outputPath))]
  })
}

/** A file under the site's folder, with forward slashes. */
const fileIn = (folder: string, file: string): string => relative(folder, file).split(sep).join('/')
