import { groupsOf } from '../content/arrange.ts'
import type { Arranged, Group } from '../content/arrange.ts'
import type { Edition } from '../content/editions.ts'
import { chosenFormats } from '../formats/index.ts'
import { today } from '../languages/dates.ts'
import type { EleventyPage, PageData } from '../content/page-data.ts'
import type { ReadOptions } from '../options.ts'
import { indexAddress } from '../search/index.ts'
import { pdfStandard } from './pdf-standard.ts'
import { siteSpeaker } from './languages.ts'
import { logoAddress } from './assets.ts'
import type { SiteData } from './data.ts'
import { collections as names } from './collections.ts'
import { broughtPages } from './pages.ts'
import type { BroughtPage } from './pages.ts'

type Collected = EleventyPage & {
  data: Arranged & { updated: string; draft: boolean; everyleafEdition: Edition }
}

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
  const { updated, ...lists } = listsOf(leaflets, editions, brought)
  return {
    ...page,
    ...data,
    ...(own ? { title: own.title, description: own.description, updated } : {}),
    edition: page['everyleafEdition'],
    collections: { leaflets, editions },
    ...lists,
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
    pdf: pdfStandard(options, data),
    speaker: siteSpeaker(data.site.language, options),
  }
}

/** What pages list of a site. */
interface Lists {
  groups: Group<Collected>[]
  /** The easy reads of leaflets, by the folders that the leaflets have on the site. */
  easyReads: Record<string, Collected>
  hasDrafts: boolean
  publicPages: { url: string; updated: string }[]
  updated: string
}

/** The latest lists of a site, by its editions: made for each page again, they would take ever longer as a site grows. */
const known = new WeakMap<Collected[], Lists>()

function listsOf(leaflets: Collected[], editions: Collected[], brought: BroughtPage[]): Lists {
  const lists = known.get(editions) ?? makeLists(leaflets, editions, brought)
  known.set(editions, lists)
  return lists
}

function makeLists(leaflets: Collected[], editions: Collected[], brought: BroughtPage[]): Lists {
  const updated = latest(editions)
  const pages = [
    ...brought
      .filter(({ staff, permalink }) => !staff && permalink.endsWith('/'))
      .map(({ permalink }) => ({ url: permalink, updated })),
    ...editions.map(({ url, data }) => ({ url, updated: data.updated })),
  ]
  const { compare } = new Intl.Collator('en')
  const easyReads = editions.flatMap((one): [string, Collected][] => {
    const { kind, folder } = one.data.everyleafEdition
    return kind === 'easy-read' ? [[folder, one]] : []
  })
  return {
    groups: groupsOf(leaflets),
    easyReads: Object.fromEntries(easyReads),
    hasDrafts: editions.some(({ data }) => data.draft),
    publicPages: pages.sort((one, other) => compare(one.url, other.url)),
    updated,
  }
}

/** The day of the last change of any leaflet; today where there is none. */
function latest(editions: Collected[]): string {
  const days = editions.map(({ data }) => data.updated).sort()
  return days.at(-1) ?? today()
}
