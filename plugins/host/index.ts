import { posix } from 'node:path'
import type { BuildEvent, EleventyConfig } from './eleventy.ts'
import type { ReadOptions } from '../options.ts'
import { addPolicies } from '../site/policy.ts'
import { chosenFormats } from '../formats/index.ts'
import { assets } from './assets.ts'
import { contextFor } from './context.ts'
import { readSiteData } from './data.ts'
import { editionIn, leaflets } from './leaflets.ts'
import { pages } from './pages.ts'
import { prefixAddresses } from './prefix.ts'
import { printedPages } from './printed-pages.ts'
import { readTheme } from './theme.ts'
import { views } from './views.ts'

/**
 * Whatever Everyleaf needs of an Eleventy site, and what it brings. It touches leaflets and its own pages only. Gives what has
 * to be done with the pages when a build has written them.
 */
export function host(
  config: EleventyConfig,
  options: ReadOptions,
): (event: BuildEvent) => Promise<void> {
  const { input, includes } = config.directories
  let data = readSiteData(options, config.pathPrefix)
  let theme = readTheme(options)
  const templates = views(includes, config.pathPrefix, chosenFormats(options))
  config.on('eleventy.before', () => {
    data = readSiteData(options, config.pathPrefix)
    theme = readTheme(options)
    templates.forget()
  })
  config.addWatchTarget(options.data)
  if (options.theme.stylesheet !== undefined) config.addWatchTarget(options.theme.stylesheet)
  config.addGlobalData('everyleaf', () => data)
  config.addTemplateFormats('everyleaf')
  config.addExtension('everyleaf', {
    // A page without an address is one that the host has itself.
    compile: (template) => (page) =>
      page.page.url
        ? templates.render(template, contextFor(page, options, data, theme))
        : undefined,
  })
  pages(config, options, () => data)
  assets(config, options, data)
  const folder = leafletsFolder(input, options)
  const editionAt = (path: string) => editionIn(folder, path, options.leaflets)
  leaflets(config, options, { data: () => data, folder, editionAt })
  const isLeaflet = (path: string) => editionAt(path) !== undefined
  const isOurs = (path: string) => isOurFile(input, options, path)
  prefixAddresses(config, isOurs)
  printedPages({ config, options, data: () => data, templates, isLeaflet })
  return async ({ results, runMode, outputMode }) => {
    // While Eleventy serves pages to their editor, its live reload needs a script and a socket.
    if (!options.policy || runMode === 'serve' || outputMode !== 'fs') return
    const files = results.flatMap(({ inputPath, outputPath }) =>
      isOurs(inputPath) && outputPath && outputPath.endsWith('.html') ? [outputPath] : [],
    )
    await addPolicies(files)
  }
}

const leafletsFolder = (input: string, { leaflets }: ReadOptions): string =>
  posix.join(posix.normalize(input), leaflets.folder)

/** Whether a file that Eleventy has read is Everyleaf's: a leaflet, or the template of a page that the plugin brings. */
export const isOurFile = (input: string, options: ReadOptions, path: string): boolean =>
  path.endsWith('.everyleaf') ||
  editionIn(leafletsFolder(input, options), path, options.leaflets) !== undefined
