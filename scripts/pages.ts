import { Eleventy } from '@11ty/eleventy'
import { showDrafts } from '../plugins/host/drafts.ts'
import { publishMyself } from '../plugins/publish-after.ts'
import { configFile, inputFolder } from './config-file.ts'

/**
 * Makes the pages of the site in a folder with Eleventy, by the site's own configuration; those of drafts only if asked.
 * Gives the number of pages.
 */
export async function makePages(folder: string, { drafts = false } = {}): Promise<number> {
  const eleventy = new Eleventy(inputFolder(), folder, {
    configPath: configFile(),
    quietMode: true,
    config(config) {
      publishMyself(config)
      if (drafts) showDrafts(config)
    },
  })
  // What goes wrong is thrown, and reported by our caller.
  eleventy.disableLogger()
  await eleventy.init()
  // Timings of single filters are for Eleventy's own developers.
  eleventy.bench.get('Configuration').setIsVerbose(false)
  const [, pages] = await eleventy.write()
  return pages.filter(({ url }) => url.endsWith('/')).length
}
