import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import markdownIt from 'markdown-it'
import { easyReadMarkdown, inlinePictures } from '../easy-read/index.ts'
import { headFindings, leafletMarkdown, readHead } from '../content/index.ts'
import { namesOf, stateNames } from '../content/data/index.ts'
import { editionOf } from '../content/editions.ts'
import type { Edition, LeafletPlace } from '../content/editions.ts'
import type { EleventyPage, PageData } from '../content/page-data.ts'
import type { EleventyConfig } from './eleventy.ts'
import { stopOn } from '../findings/finding.ts'
import type { ReadOptions } from '../options.ts'
import { packageFolder } from './package-folder.ts'
import type { SiteData } from './data.ts'

/** Where a site's leaflets are, and the data that they need. */
export interface Leaflets {
  data: () => SiteData
  folder: string
  /** Gives the edition of a file; undefined for one that is no leaflet's. */
  editionAt: (inputPath: string) => Edition | undefined
}

/** The names of the collections that Everyleaf adds to a site. */
export const collections = { leaflets: 'everyleafLeaflets', editions: 'everyleafEditions' }

/**
 * Makes pages of the leaflets, and only of them: their Markdown is rendered by a markdown-it of their own, their head is
 * read by its schema, their layout is Everyleaf's unless the host has one for them.
 */
export function leaflets(
  config: EleventyConfig,
  options: ReadOptions,
  { data, folder, editionAt }: Leaflets,
): void {
  const ours = markdownIt().use(leafletMarkdown)
  if (options.easyRead) ours.use(easyReadMarkdown)

  config.amendLibrary('md', (library) => {
    const theirs = library.render.bind(library)
    library.render = (text, environment: PageData) => {
      const edition = editionAt(environment.page.inputPath)
      if (!edition) return theirs(text, environment)
      const { page } = environment
      const site = { ...data(), wordsPage: options.pages.words || '' }
      return inlinePictures(ours.render(text, { ...site, page, edition }), dirname(page.inputPath))
    }
  })
  config.addPreprocessor('everyleaf', 'md', (page, content) => {
    const { inputPath } = page.page
    const edition = editionAt(inputPath)
    if (!edition) return content
    const names = namesOf(data().organisation)
    const named = (text: string) => stateNames(text, names)
    const head = readHead(readFileSync(inputPath, 'utf8'), inputPath)
    Object.assign(page, head, {
      title: named(head.title),
      description: named(head.description),
      dates: head.dates?.map(named),
      everyleafEdition: edition,
      layout: options.layouts.leaflet ?? ownLayout(config),
      permalink: edition.url,
      // The text of a leaflet is no template: braces name facts.
      templateEngineOverride: 'md',
    })
    return content
  })
  config.on('eleventy.before', () => {
    stopOn(editionFiles(folder).flatMap((file) => headFindings(file, data(), options.easyRead)))
  })
  const pagesOf = (kinds: Edition['kind'][]) => (pages: { getAll(): EleventyPage[] }) =>
    kinds.flatMap((kind) =>
      pages.getAll().filter(({ inputPath }) => editionAt(inputPath)?.kind === kind),
    )
  config.addCollection(collections.leaflets, pagesOf(['full']))
  config.addCollection(collections.editions, pagesOf(['easy-read', 'full']))
  config.ignores.add(`${folder}/*/pictures/**`)
  copyPictures(config, folder, options.leaflets)
  config.addWatchTarget(`${folder}/*/review.json`)
}

/** Gives the edition of a file below the leaflets' folder; undefined for any other file. */
export function editionIn(
  folder: string,
  inputPath: string,
  place: LeafletPlace,
): Edition | undefined {
  return posix.normalize(inputPath).startsWith(`${folder}/`)
    ? editionOf(inputPath, place)
    : undefined
}

/** A pattern keeps its folders, and copies pictures that come later; elsewhere each leaflet's folder needs its own name. */
function copyPictures(config: EleventyConfig, folder: string, place: LeafletPlace): void {
  if (place.address === `/${place.folder}/`) {
    config.addPassthroughCopy(`${folder}/*/pictures/*.svg`)
    return
  }
  for (const slug of existsSync(folder) ? readdirSync(folder) : [])
    config.addPassthroughCopy({
      [`${folder}/${slug}/pictures/*.svg`]: `${place.address}${slug}/pictures`,
    })
}

/** Layouts are named from the layouts' folder. */
function ownLayout({ directories: { includes, layouts } }: EleventyConfig): string {
  const file = join(packageFolder(), '_includes', 'layouts', 'leaflet.everyleaf')
  return relative(layouts ?? includes, file)
}

/** Gives the files of all editions in the leaflets' folder, in order. */
function editionFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((slug) => ['index.md', 'easy-read.md'].map((name) => `${folder}/${slug}/${name}`))
    .filter((file) => existsSync(file))
}
