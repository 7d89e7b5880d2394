import { posix } from 'node:path'
import type { EleventyConfig } from './eleventy.ts'
import type { ReadOptions } from '../options.ts'
import { addPolicies } from '../site/policy.ts'
import type { Draft } from '../content/drafts.ts'
import { chosenFormats } from '../formats/index.ts'
import { assets } from './assets.ts'
import { contextFor } from './context.ts'
import { readSiteData } from './data.ts'
import { draftsLeftOut, editionIn } from './drafts.ts'
import { leaflets } from './leaflets.ts'
import { pages } from './pages.ts'
import { prefixAddresses } from './prefix.ts'
import { printedPages } from './printed-pages.ts'
import { views } from './views.ts'
import { withoutWordsOfDrafts } from './words-of-drafts.ts'

/**
 * Whatever Everyleaf needs of an Eleventy site, and what it brings. It touches leaflets and its own pages only. Gives the
 * drafts that the site is made without, by their leaflets' names.
 */
export function host(config: EleventyConfig, options: ReadOptions): Map<string, Draft> {
  const { input, includes } = config.directories
  const folder = posix.join(posix.normalize(input), options.leaflets.folder)
  const leftOut = draftsLeftOut(config, folder)
  let data = readSiteData(options, config.pathPrefix)
  let shown = data
  const templates = views(
    includes,
    config.pathPrefix,
    chosenFormats(options.formats, options.easyRead),
  )
  config.on('eleventy.before', () => {
    data = readSiteData(options, config.pathPrefix)
    shown = { ...data, glossary: withoutWordsOfDrafts(data, folder, leftOut) }
    templates.forget()
  })
  config.addWatchTarget(options.data)
  config.addGlobalData('everyleaf', () => data)
  config.addTemplateFormats('everyleaf')
  config.addExtension('everyleaf', {
    compile: (template) => (page) => templates.render(template, contextFor(page, options, shown)),
  })
  pages(config, options, () => data)
  assets(config, options, data)
  const editionAt = (path: string) => editionIn(folder, path, options.leaflets, leftOut)
  leaflets(config, options, { data: () => data, folder, leftOut, editionAt })
  const isLeaflet = (path: string) => editionAt(path) !== undefined
  const isOurs = (path: string) => path.endsWith('.everyleaf') || isLeaflet(path)
  prefixAddresses(config, isOurs)
  printedPages({ config, options, data: () => data, templates, isLeaflet })
  config.on('eleventy.after', async ({ results, runMode, outputMode }) => {
    // While Eleventy serves pages to their editor, its live reload needs a script and a socket.
    if (!options.policy || runMode === 'serve' || outputMode !== 'fs') return
    const files = results.flatMap(({ inputPath, outputPath }) =>
      isOurs(inputPath) && outputPath && outputPath.endsWith('.html') ? [outputPath] : [],
    )
    await addPolicies(files)
  })
  return leftOut
}
