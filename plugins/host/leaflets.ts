import { basename, dirname, join, posix, relative } from 'node:path'
import markdownIt from 'markdown-it'
import { easyReadMarkdown, inlinePictures } from '../easy-read/index.ts'
import { headFindings, leafletMarkdown, readEdition, wrongInHeadAlone } from '../content/index.ts'
import { namesOf, stateNames } from '../content/data/index.ts'
import type { Head } from '../content/front-matter.ts'
import { today } from '../languages/dates.ts'
import { fileOfDraft, isOfDraft } from '../content/drafts.ts'
import type { Draft } from '../content/drafts.ts'
import { editionNamed, fileNameOf } from '../content/editions.ts'
import { textBelow } from '../content/text-below.ts'
import type { Edition } from '../content/editions.ts'
import type { PageData } from '../content/page-data.ts'
import { addCollections } from './collections.ts'
import { editionFiles } from './drafts.ts'
import type { EleventyConfig } from './eleventy.ts'
import type { Finding } from '../findings/finding.ts'
import type { Refusals } from './refusals.ts'
import type { ReadOptions } from '../options.ts'
import { strays } from './strays.ts'
import type { Around } from './strays.ts'
import { packageFolder } from './package-folder.ts'
import { picturesOfLeaflets } from './pictures.ts'
import type { CopyPictures } from './pictures.ts'
import { dataIn, editionSpeaker } from './in-language.ts'
import { languagesOf } from './languages.ts'
import { pageAddresses } from './pages.ts'
import { mistakesHtml, servingOf } from './serving.ts'
import type { DataName, SiteData } from './data.ts'

/** Where a site's leaflets are, and the data that they need. */
export interface Leaflets {
  data: () => SiteData
  folder: string
  /** The drafts that the site is made without, by their leaflets' names. */
  leftOut: Map<string, Draft>
  /** Gives the edition of a file; undefined for one that is no leaflet's. */
  editionAt: (inputPath: string) => Edition | undefined
  /** What keeps pages from being made. */
  refusals: Refusals
}

/**
 * Makes pages of the leaflets, and only of them: their Markdown is rendered by a markdown-it of their own, their head is
 * read by its schema, their layout is Everyleaf's unless the host has one for them. Gives a function that finds what is wrong
 * with their heads, as far as that can be said when some of the data is broken, and what copies their pictures.
 */
export function leaflets(
  config: EleventyConfig,
  options: ReadOptions,
  { data, folder, leftOut, editionAt, refusals }: Leaflets,
): { wrongHeads: (broken: ReadonlySet<DataName>) => Finding[]; copyPictures: CopyPictures } {
  const ours = markdownIt().use(leafletMarkdown)
  if (options.easyRead) ours.use(easyReadMarkdown)
  // What is wrong with the heads that cannot be read, while the site is served.
  const unreadHeads = new Map<string, Finding[]>()

  config.amendLibrary('md', (library) => {
    const theirs = library.render.bind(library)
    library.render = (text, environment: PageData) => {
      const edition = editionAt(environment.page.inputPath)
      if (!edition) return theirs(text, environment)
      const { page } = environment
      const site = {
        ...dataIn(data(), edition.language, options),
        mainLanguage: data().site.language,
        wordsPage: pageAddresses(options, edition.language).words || '',
      }
      const unread = unreadHeads.get(page.inputPath)
      if (unread) return mistakesHtml(unread)
      const onFindings = refusals.onFindings(page.inputPath)
      const render = () => {
        const speaker = editionSpeaker(edition, site, options)
        const html = ours.render(text, { ...site, page, edition, speaker, onFindings })
        return inlinePictures(html, dirname(page.inputPath))
      }
      return refusals.attempt(page.inputPath, render, mistakesHtml)
    }
  })
  config.addPreprocessor('everyleaf', 'md', (page, content) => {
    const { inputPath } = page.page
    const edition = editionAt(inputPath)
    if (!edition) return content
    if (isOfDraft(leftOut.get(edition.slug), fileNameOf(edition))) return false
    const names = namesOf(data().organisation)
    const named = (text: string) => stateNames(text, names)
    unreadHeads.delete(inputPath)
    const head = refusals.attempt<Head | undefined>(
      inputPath,
      () => readEdition(inputPath).head(posix.normalize(inputPath)).value,
      (findings) => {
        if (!servingOf(config)) return undefined
        unreadHeads.set(inputPath, findings)
        const { slug } = edition
        return { title: slug, description: slug, updated: today(), reviewed: 'never' }
      },
    )
    if (!head) return false
    giveChecked(page, {
      ...head,
      cover: head.cover,
      title: named(head.title),
      description: named(head.description),
      group: head.group === undefined ? undefined : named(head.group),
      dates: head.dates?.map(named),
      order: head.order,
      ...draftAt(inputPath, edition),
      everyleafEdition: edition,
      layout: options.layouts.leaflet ?? ownLayout(config),
      permalink: edition.url,
      // The text of a leaflet is no template: braces name facts.
      templateEngineOverride: 'md',
    })
    // What has been checked is what is shown, however Eleventy has read the file.
    return unreadHeads.has(inputPath) ? content : textBelow(readEdition(inputPath).contents)
  })
  addCollections(config, editionAt)
  for (const [slug, draft] of leftOut)
    for (const name of draft === 'leaflet' ? ['**'] : draft)
      config.ignores.add(`${folder}/${slug}/${name}`)
  for (const left of ['.*', '~*', '__MACOSX/**']) config.ignores.add(`${folder}/**/${left}`)
  const copyPictures = picturesOfLeaflets(config, folder, options.leaflets, leftOut)
  config.addWatchTarget(`${folder}/*/review*.json`)
  return {
    copyPictures,
    wrongHeads: (broken) => [
      ...strays(folder, aroundLeaflets(options, leftOut, data().site.language)),
      ...editionFiles(folder, leftOut).flatMap((file) =>
        broken.size > 0
          ? wrongInHeadAlone(file)
          : headFindings(
              file,
              {
                ...data(),
                speaker: editionSpeaker(editionNamed(basename(file)) ?? {}, data(), options),
              },
              options.easyRead,
            ),
      ),
    ],
  }
}

/** Gives what the folder of the leaflets may not collide with, by a site's options. */
export function aroundLeaflets(
  options: ReadOptions,
  leftOut: Map<string, Draft>,
  language?: string,
): Around {
  const { leaflets, pages, assets, searchIndex } = options
  const addresses = Object.values(pages).filter((page) => typeof page === 'string')
  return {
    leftOut,
    address: leaflets.address,
    taken: [...addresses, assets, searchIndex],
    languages: languagesOf(options),
    ...(language === undefined ? {} : { language }),
  }
}

/** Gives a page its data, which no computed data of the site may change: it has been checked as it is. */
function giveChecked(page: PageData, checked: Record<string, unknown>): void {
  Object.assign(page, checked)
  // Its key alone would make several pages of one.
  Reflect.deleteProperty(page, 'pagination')
  const computed = page['eleventyComputed']
  if (typeof computed !== 'object' || computed === null) return
  const others = Object.entries(computed).filter(([name]) => !Object.hasOwn(checked, name))
  page['eleventyComputed'] = Object.fromEntries(others)
}

/** Says whether an edition is a draft, and the file in whose head to publish it. */
function draftAt(inputPath: string, edition: Edition): { draft: boolean; draftFile?: string } {
  const file = fileOfDraft(dirname(inputPath), fileNameOf(edition))
  return file === undefined ? { draft: false } : { draft: true, draftFile: file }
}

/** Layouts are named from the layouts' folder. */
function ownLayout({ directories: { includes, layouts } }: EleventyConfig): string {
  const file = join(packageFolder(), '_includes', 'layouts', 'leaflet.everyleaf')
  return relative(layouts ?? includes, file)
}
