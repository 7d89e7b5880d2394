import { Eleventy } from '@11ty/eleventy'
import { showDrafts } from '../plugins/host/drafts.ts'
import { ourPages } from '../plugins/host/our-pages.ts'
import { writtenSources } from '../plugins/host/written-sources.ts'
import { publishMyself } from '../plugins/publish-after.ts'
import { readSite } from '../plugins/site/built-pages.ts'
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
}

/**
 * Makes the pages of the site in a folder with Eleventy, by the site's own configuration; those of drafts only if asked.
 */
export async function makePages(folder: string, { drafts = false } = {}): Promise<MadePages> {
  const known = await settings()
  const eleventy = new Eleventy(undefined, folder, {
    configPath: configFile(),
    quietMode: true,
    config(config) {
      publishMyself(config)
      if (drafts) showDrafts(config)
    },
  })
  // The configuration may name another folder for the site.
  eleventy.directories.freeze()
  // What goes wrong is thrown, and reported by our caller.
  eleventy.disableLogger()
  await eleventy.init()
  // Timings of single filters are for Eleventy's own developers.
  eleventy.bench.get('Configuration').setIsVerbose(false)
  const [, written] = await eleventy.write()
  const site = await readSite(folder)
  return {
    count: written.filter(({ url }) => url.endsWith('/')).length,
    site: { ...site, ours: ourPages(site, written, known) },
    sourceOf: writtenSources(written, folder),
  }
}
