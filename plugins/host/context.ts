import { groupsOf } from '../content/arrange.ts'
import type { Arranged } from '../content/arrange.ts'
import { chosenFormats } from '../formats/index.ts'
import { today } from '../languages/dates.ts'
import type { EleventyPage, PageData } from '../content/page-data.ts'
import type { ReadOptions } from '../options.ts'
import { demonstrationNotice } from '../content/data/index.ts'
import { indexAddress } from '../search/index.ts'
import { logoAddress } from './assets.ts'
import type { SiteData } from './data.ts'
import { collections as names } from './collections.ts'
import { broughtPages } from './pages.ts'

type Collected = EleventyPage & { data: Arranged & { updated: string; draft: boolean } }

/** Gives what Everyleaf's templates know: the page's own data, the site's, its style sheet, and what the plugin adds. */
export function contextFor(
  page: PageData,
  options: ReadOptions,
  data: SiteData,
  theme = '',
): object {
  const collected = page['collections'] as Record<string, Collected[] | undefined> | undefined
  const leaflets = collected?.[names.leaflets] ?? []
  const editions = collected?.[names.editions] ?? []
  const brought = broughtPages(options, data)
  const own = brought.find(({ name }) => name === page['everyleafPage'])
  const updated = latest(editions)
  return {
    ...page,
    ...data,
    ...(own ? { title: own.title, description: own.description, updated } : {}),
    edition: page['everyleafEdition'],
    collections: { leaflets, editions },
    groups: groupsOf(leaflets),
    hasDrafts: editions.some(({ data }) => data.draft),
    publicPages: [
      ...brought
        .filter(({ staff, permalink }) => !staff && permalink.endsWith('/'))
        .map(({ permalink }) => ({ url: permalink, updated })),
      ...editions.map(({ url, data }) => ({ url, updated: data.updated })),
    ].sort((one, other) => one.url.localeCompare(other.url, 'en')),
    pages: options.pages,
    hasEasyRead: options.easyRead,
    formatNames: chosenFormats(options).map(({ name }) => name),
    sizes: options.sizes,
    ownLayout: options.layouts.leaflet === undefined,
    assets: options.assets,
    theme,
    logo: data.organisation.logo && logoAddress(options.assets, data.organisation.logo.file),
    searchIndex: indexAddress(options),
    today: today(),
    demonstrationNotice,
  }
}

/** The day of the last change of any leaflet; today where there is none. */
function latest(editions: Collected[]): string {
  const days = editions.map(({ data }) => data.updated).sort()
  return days.at(-1) ?? today()
}
