import { posix } from 'node:path'
import type { EleventyConfig } from './eleventy.ts'
import type { ReadOptions } from '../options.ts'
import type { SiteData } from './data.ts'
import { dataIn } from './in-language.ts'
import { siteSpeaker } from './languages.ts'
import { afterAllPages, freeAddresses } from './own-addresses.ts'
import { hasStaffPages } from './staff.ts'

/** A page that the plugin brings: its template, where it goes, and its head. */
export interface BroughtPage {
  name: string
  /** Its address on the site, or its file. */
  permalink: string
  title: string
  description: string
  /** Whether it is for staff, and families do not find it by search or sitemap. */
  staff?: boolean
}

/** The pages that there are in each language of the leaflets; the others are in the site's own alone. */
const translated = ['home', 'search', 'headings', 'words']

/** Gives the addresses of the pages that a site wants of Everyleaf, as pages in a language link to them. */
export function pageAddresses(
  { pages }: Pick<ReadOptions, 'pages'>,
  language: string | undefined,
): ReadOptions['pages'] {
  if (language === undefined) return pages
  const { home, search, words } = pages
  const own = (address: string | false) => address && addressIn(address, language)
  return { ...pages, home: own(home), search: own(search), words: own(words) }
}

/** Gives the address of a page in another language: `/search/` is `/search/cy/`. */
const addressIn = (address: string, language: string): string =>
  address.replace(/(\.[a-z]+)?$/, (end) =>
    end === '' ? `${language.toLowerCase()}/` : `.${language.toLowerCase()}${end}`,
  )

/** Gives the pages that a site wants of Everyleaf in a language: the one that is given, or its own. */
export function broughtPages(
  options: ReadOptions,
  siteData: SiteData,
  language?: string,
): BroughtPage[] {
  const { site } = dataIn(siteData, language, options)
  const { assets } = options
  const pages = pageAddresses(options, language)
  const { say } = siteSpeaker(site.language, options)
  const headings = `${assets}headings.json`
  const all: (Omit<BroughtPage, 'permalink'> & { permalink: string | false })[] = [
    { name: 'home', permalink: pages.home, title: site.name, description: site.description },
    {
      name: 'search',
      permalink: pages.search,
      title: say('search'),
      description: say('searchDescription'),
    },
    // The search page is small without them, and asks for them when somebody wants them.
    {
      name: 'headings',
      permalink:
        pages.search && (language === undefined ? headings : addressIn(headings, language)),
      title: '',
      description: '',
    },
    {
      name: 'words',
      permalink: pages.words,
      title: say('hardWords'),
      description: say('wordsDescription'),
    },
    {
      name: 'accessibility',
      permalink: pages.accessibility,
      title: say('statement'),
      description: say('statementDescription'),
    },
    {
      name: 'not-found',
      permalink: pages.notFound && '404.html',
      title: say('notFound'),
      description: say('notFoundDescription'),
    },
    { name: 'sitemap', permalink: pages.sitemap && 'sitemap.xml', title: '', description: '' },
    { name: 'icon', permalink: `${assets}icon.svg`, title: '', description: '' },
    {
      name: 'time-limits',
      permalink: pages.timeLimits,
      title: 'Time limits in our leaflets',
      description:
        'For staff. Each legal time limit in our leaflets, where it comes from, and when to check it again.',
      staff: true,
    },
  ]
  return all
    .filter(({ name }) => language === undefined || translated.includes(name))
    .flatMap(({ permalink, ...page }) => (permalink === false ? [] : [{ ...page, permalink }]))
}

/**
 * Adds the pages that a site wants of Everyleaf, as virtual templates that none of the host's collections has. Where the host
 * has a page of its own at the same address, ours is not made; and none in a language that no leaflet is in.
 */
export function pages(
  config: EleventyConfig,
  options: ReadOptions,
  { data, languages }: { data: () => SiteData; languages: () => string[] },
): void {
  const isFree = freeAddresses(config)
  // Other tools of a site see each template, also one that has no page: there is none for languages that may come.
  for (const language of [undefined, ...languages()])
    for (const { name, permalink, staff } of broughtPages(options, data(), language)) {
      const path = language === undefined ? name : `${language}/${name}`
      config.addTemplate(`everyleaf/${path}.everyleaf`, `{% extends "pages/${name}.njk" %}`, {
        permalink: () =>
          (language === undefined || languages().includes(language)) &&
          (!staff || hasStaffPages(config, options)) &&
          isFree(posix.join('/', permalink)) &&
          permalink,
        everyleafPage: name,
        ...(language === undefined ? {} : { everyleafLanguage: language }),
        eleventyExcludeFromCollections: true,
        ...afterAllPages,
        ...(staff ? { staff } : {}),
      })
    }
}
