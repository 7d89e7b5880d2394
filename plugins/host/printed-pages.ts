import { load } from 'cheerio'
import type { CheerioAPI } from 'cheerio'
import { organisationIn } from '../content/data/index.ts'
import { formatUrl, formats as allFormats, inSizes, wordsIn } from '../formats/index.ts'
import type { Format } from '../formats/index.ts'
import { today } from '../languages/dates.ts'
import { speakerOf } from '../languages/languages.ts'
import { directionOf } from '../languages/direction.ts'
import type { Edition } from '../content/editions.ts'
import type { PageData } from '../content/page-data.ts'
import type { EleventyConfig } from './eleventy.ts'
import { ContentError, stopOn } from '../findings/finding.ts'
import type { ReadOptions } from '../options.ts'
import { checkPage } from '../site/page-contract.ts'
import { publicAddress } from '../content/public-address.ts'
import { contextFor } from './context.ts'
import { languagesOf, siteSpeaker } from './languages.ts'
import { pdfStandard } from './pdf-standard.ts'
import { refusalsOf } from './refusals.ts'
import type { SiteData } from './data.ts'
import { withPrefix } from './views.ts'
import type { Views } from './views.ts'

/** What a page of the host asks for, and the day on which it was changed. */
interface Wish {
  formats: Format[]
  modified: string
  data: PageData
}

/** Whatever the work needs of the site. */
export interface Surroundings {
  config: EleventyConfig
  options: ReadOptions
  data: () => SiteData
  templates: Views
  isLeaflet: (inputPath: string) => boolean
}

/**
 * Lets any page of the host have formats: `formats: [pdf, large-print]` in its front matter or data. What the page lacks and
 * the plugin knows is added to it: alternates, author, date, public address, contact section, styles for paper. Throws a
 * ContentError where the page itself breaks the page contract.
 */
export function printedPages(surroundings: Surroundings): void {
  const { config, isLeaflet } = surroundings
  const wishes = new Map<string, Wish>()
  const refusals = refusalsOf(config)
  config.addPreprocessor('everyleaf formats', '*', (data, content) => {
    const { inputPath } = data.page
    const asked = () => formatsAsked(data['formats'], inputPath)
    const formats = isLeaflet(inputPath) ? [] : refusals.attempt(inputPath, asked, () => [])
    if (formats.length > 0) wishes.set(inputPath, { formats, modified: dayOf(data), data })
    else wishes.delete(inputPath)
    return content
  })
  config.addTransform('everyleaf formats', function (content) {
    const wish = wishes.get(this.page.inputPath)
    const isPage = this.page.outputPath && this.page.outputPath.endsWith('.html')
    // A feed has the page's text alone.
    if (!wish || !isPage || !this.page.url || !/<html[\s>]/i.test(content)) return content
    const { url, inputPath } = this.page
    return refusals.attempt(
      inputPath,
      () => complete(content, url, wish, surroundings),
      () => content,
    )
  })
}

/** A host may use the name for something else: a list without any of our names is not ours. */
function formatsAsked(given: unknown, file: string): Format[] {
  const names = Array.isArray(given) ? given.map(String) : []
  const known = names.flatMap((name) => allFormats.find((format) => format.name === name) ?? [])
  if (known.length === 0 || known.length === names.length) return known
  const wrong = names.filter((name) => !known.some((format) => format.name === name))
  throw new ContentError(
    wrong.map((name) => ({
      file: file.replace(/^\.\//, ''),
      what: `There is no format "${name}".`,
      remedy: `Write ${printable.map((format) => format.name).join(', ')} after "formats:".`,
    })),
  )
}

const printable = allFormats.filter(({ edition }) => edition === 'full')

/** The day that the page itself names, or the one that Eleventy has for its file. */
function dayOf(data: PageData): string {
  const { date } = data.page as { date?: Date }
  const named = data['updated'] ?? data['modified'] ?? date
  return named instanceof Date
    ? named.toISOString().slice(0, 10)
    : typeof named === 'string'
      ? named
      : today()
}

function complete(
  html: string,
  url: string,
  { formats, modified, data: page }: Wish,
  { options, data, templates, config }: Surroundings,
): string {
  const { organisation: publisher, site } = data()
  const document = load(html)
  const edition = editionAt(url)
  const language = document('html').attr('lang') ?? ''
  const speaker = speakerOf(language, languagesOf(options)) ?? siteSpeaker(site.language, options)
  const organisation = organisationIn(publisher, speaker)
  const context = { ...contextFor(page, options, data()), edition, speaker, organisation }
  const render = (name: string) =>
    templates.render(
      `{% include "components/${name}.njk" %}`,
      context,
      inSizes(formats, options.sizes),
    )
  if (!document('html').attr('dir') && language !== '')
    document('html').attr('dir', directionOf(language))
  addMeta(document, 'author', organisation.name)
  addMeta(document, 'dcterms.modified', modified)
  if (document('link[rel="canonical"]').length === 0)
    addLink(document, { rel: 'canonical', href: publicAddress(url, site) })
  for (const format of formats)
    addLink(document, {
      rel: 'alternate',
      type: format.file.type,
      href: withPrefix(formatUrl(edition, format), config.pathPrefix),
      'data-format': format.name,
      title: wordsIn(format.words, speaker).label,
    })
  const pageNumber = speaker.say('pageOf', { page: '{page}', pages: '{pages}' })
  document('main').attr('data-page-number', pageNumber)
  const { part } = pdfStandard(options, data())
  if (part !== 'ua-1') document('main').attr('data-pdf', part)
  document('head').append(`<style>${render('printed-page-styles')}</style>`)
  if (document('main #contact').length === 0)
    document('main').first().append(render('printed-page'))
  stopOn(checkPage(document, page.page.inputPath.replace(/^\.\//, '')))
  return document.html()
}

/** A page's files are beside it, under its own name. */
function editionAt(url: string): Edition {
  const path = url.replace(/(?:index)?\.html$/, '').replace(/\/$/, '')
  const slug = path.split('/').at(-1) || 'index'
  const folder = url.endsWith('/') ? url : url.slice(0, url.lastIndexOf('/') + 1)
  return { slug, kind: 'full', url, folder, leaflet: folder }
}

function addMeta(document: CheerioAPI, name: string, content: string): void {
  if (document(`meta[name="${name}"]`).length > 0) return
  document('head').append(document('<meta>').attr({ name, content }))
}

function addLink(document: CheerioAPI, attributes: Record<string, string>): void {
  document('head').append(document('<link>').attr(attributes))
}
