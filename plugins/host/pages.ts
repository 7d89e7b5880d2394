import { posix } from 'node:path'
import type { EleventyConfig } from './eleventy.ts'
import type { ReadOptions } from '../options.ts'
import type { SiteData } from './data.ts'
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

/** Gives the pages that a site wants of Everyleaf. */
export function broughtPages(options: ReadOptions, { site }: SiteData): BroughtPage[] {
  const { pages, assets } = options
  const { say } = siteSpeaker(site.language, options)
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
      permalink: pages.search && `${assets}headings.json`,
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
  return all.flatMap(({ permalink, ...page }) =>
    permalink === false ? [] : [{ ...page, permalink }],
  )
}

/**
 * Adds the pages that a site wants of Everyleaf, as virtual templates that none of the host's collections has. Where the host
 * has a page of its own at the same address, ours is not made.
 */
export function pages(config: EleventyConfig, options: ReadOptions, data: () => SiteData): void {
  const isFree = freeAddresses(config)
  for (const { name, permalink, staff } of broughtPages(options, data())) {
    config.addTemplate(`everyleaf/${name}.everyleaf`, `{% extends "pages/${name}.njk" %}`, {
      permalink: () =>
        (!staff || hasStaffPages(config, options)) &&
        isFree(posix.join('/', permalink)) &&
        permalink,
      everyleafPage: name,
      eleventyExcludeFromCollections: true,
      ...afterAllPages,
      ...(staff ? { staff } : {}),
    })
  }
}
