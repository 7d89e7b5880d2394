import { posix } from 'node:path'
import type { BuildEvent, EleventyConfig } from './eleventy.ts'
import type { ReadOptions } from '../options.ts'
import { addPolicies } from '../site/policy.ts'
import type { Draft } from '../content/drafts.ts'
import { unfinishedNames } from '../files/own-name.ts'
import { chosenFormats } from '../formats/index.ts'
import { assets } from './assets.ts'
import { contextFor } from './context.ts'
import { readDataAndSources } from './data.ts'
import type { SiteData } from './data.ts'
import { draftsLeftOut, editionAmong, languagesIn, leafletFile } from './drafts.ts'
import { memoryOf } from './memory.ts'
import { leaflets } from './leaflets.ts'
import { pages } from './pages.ts'
import { prefixAddresses } from './prefix.ts'
import { printedPages } from './printed-pages.ts'
import { refusalsOf } from './refusals.ts'
import { servingOf } from './serving.ts'
import { readTheme } from './theme.ts'
import { views } from './views.ts'
import { withoutWordsOfDrafts } from './words-of-drafts.ts'

/** What the rest of a build needs of a site that Everyleaf is in. */
export interface Hosted {
  finish: (event: BuildEvent) => Promise<void>
  data: () => SiteData
  leftOut: Map<string, Draft>
}

/**
 * Whatever Everyleaf needs of an Eleventy site, and what it brings. It touches leaflets and its own pages only. Gives what has
 * to be done with the pages when a build has written them, the site's data, and the drafts that the site is made without, by
 * their leaflets' names.
 */
export function host(config: EleventyConfig, options: ReadOptions): Hosted {
  const { input, includes } = config.directories
  const folder = leafletsFolder(input, options)
  const leftOut = draftsLeftOut(config, folder)
  const refusals = refusalsOf(config)
  // What is wrong with the data is said together with the leaflets' mistakes, when a build begins.
  let { data } = readDataAndSources(options, config.pathPrefix)
  let theme = ''
  let shown = data
  const templates = views(includes, config.pathPrefix, chosenFormats(options))
  // A build beside its site is no part of it, also while Eleventy watches.
  config.ignores.add(unfinishedNames)
  config.watchIgnores.add(unfinishedNames)
  config.addWatchTarget(options.data)
  if (options.theme.stylesheet !== undefined) config.addWatchTarget(options.theme.stylesheet)
  config.addGlobalData('everyleaf', () => data)
  config.addTemplateFormats('everyleaf')
  config.addExtension('everyleaf', {
    // A page without an address is one that the host has itself.
    compile: (template) => (page) =>
      page.page.url
        ? refusals.attempt(
            page.page.inputPath,
            () => templates.render(template, contextFor(page, options, shown, theme)),
            () => '',
          )
        : undefined,
  })
  let languages = languagesIn(folder, leftOut)
  pages(config, options, { data: () => data, languages: () => languages })
  assets(config, options, data, languages)
  const editionAt = (path: string) => editionAmong(folder, path, options.leaflets, leftOut)
  const { wrongHeads, copyPictures } = leaflets(config, options, {
    ...{ data: () => data, folder, leftOut, editionAt, refusals },
  })
  config.on('eleventy.before', () => {
    refusals.begin()
    languages = languagesIn(folder, leftOut)
    const read = readDataAndSources(options, config.pathPrefix)
    data = read.data
    shown = withoutWordsOfDrafts(data, { folder, leftOut, options })
    theme = refusals.attempt(
      options.theme.stylesheet ?? '',
      () => readTheme(options),
      () => '',
    )
    refusals.add([...read.findings, ...wrongHeads(read.broken)])
    // Without the data no text can be rendered.
    if (read.broken.size > 0) refusals.stop()
    templates.forget()
  })
  // The texts of all pages are rendered then, and no page is written yet.
  config.on('eleventy.layouts', () => {
    if (!servingOf(config)) refusals.stop()
  })
  const isLeaflet = (path: string) => leafletFile(folder, path, options.leaflets) !== undefined
  const isOurs = (path: string) => isOurFile(input, options, path)
  prefixAddresses(config, isOurs)
  printedPages({ config, options, data: () => data, templates, isLeaflet })
  const finish = async ({ directories, results, runMode, outputMode }: BuildEvent) => {
    if (outputMode === 'fs') await copyPictures(directories.output)
    const serving = servingOf(config)
    await serving?.written(results)
    // While Eleventy itself serves pages, its live reload changes their styles.
    if (!options.policy || (runMode === 'serve' && !serving) || outputMode !== 'fs') return
    // A page that could not be made is not published, whatever is in its file.
    const made = results.filter(({ inputPath }) => !refusals.files.has(inputPath))
    const files = made.flatMap(({ inputPath, outputPath }) =>
      isOurs(inputPath) && outputPath && outputPath.endsWith('.html') ? [outputPath] : [],
    )
    await addPolicies(files, { liveReload: runMode === 'serve', memory: memoryOf(config) })
  }
  return { finish, data: () => data, leftOut }
}

/** Gives the folder of a site's leaflets, from the project's. */
export const leafletsFolder = (input: string, { leaflets }: ReadOptions): string =>
  posix.join(posix.normalize(input), leaflets.folder)

/** Whether a file that Eleventy has read is Everyleaf's: a leaflet, or the template of a page that the plugin brings. */
export const isOurFile = (input: string, options: ReadOptions, path: string): boolean =>
  path.endsWith('.everyleaf') ||
  leafletFile(leafletsFolder(input, options), path, options.leaflets) !== undefined
