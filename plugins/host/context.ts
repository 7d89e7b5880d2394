import { groupsOf } from '../content/arrange.ts'
import type { Arranged, Group } from '../content/arrange.ts'
import type { Edition } from '../content/editions.ts'
import { chosenFormats } from '../formats/index.ts'
import { today } from '../languages/dates.ts'
import type { EleventyPage, PageData } from '../content/page-data.ts'
import type { ReadOptions } from '../options.ts'
import { indexAddress } from '../search/index.ts'
import { pdfStandard } from './pdf-standard.ts'
import { dataIn } from './in-language.ts'
import { siteSpeaker } from './languages.ts'
import { languageLinks } from './language-links.ts'
import { loadedFont, logoAddress } from './assets.ts'
import type { SiteData } from './data.ts'
import { collections as names } from './collections.ts'
import { broughtPages, pageAddresses } from './pages.ts'
import type { BroughtPage } from './pages.ts'

type Collected = EleventyPage & {
  data: Arranged & { updated: string; draft: boolean; everyleafEdition: Edition }
}

/** Gives what Everyleaf's templates know: the page's own data, the site's, its style sheet, and what the plugin adds. */
export function contextFor(
  page: PageData,
  options: ReadOptions,
  siteData: SiteData,
  theme = '',
): object {
  const collected = page['collections'] as Record<string, Collected[] | undefined> | undefined
  const leaflets = collected?.[names.leaflets] ?? []
  const editions = collected?.[names.editions] ?? []
  const edition = page['everyleafEdition'] as Edition | undefined
  const language = edition?.language ?? (page['everyleafLanguage'] as string | undefined)
  const data = dataIn(siteData, language, options)
  const brought = broughtPages(options, siteData, language)
  const own = brought.find(({ name }) => name === page['everyleafPage'])
  const { updated, ...lists } = listsOf({ leaflets, editions, brought, language })
  const formats = chosenFormats(options)
  const speaker = siteSpeaker(data.site.language, options)
  return {
    ...page,
    ...data,
    ...(own ? { title: own.title, description: own.description, updated } : {}),
    edition,
    ...lists,
    languages: languageLinks({ edition, editions, page, options, siteData }),
    pages: pageAddresses(options, language),
    // What the site says of itself is in its own language, where nobody has translated it.
    mainLanguage: siteData.site.language,
    siteIsTranslated: language === undefined || siteData.inLanguages[language]?.site !== undefined,
    hasEasyRead: options.easyRead,
    formatNames: formats.map(({ name }) => name),
    extensions: [...new Set(formats.map(({ file }) => file.extension))],
    sizes: options.sizes,
    ownLayout: options.layouts.leaflet === undefined,
    assets: options.assets,
    headings: brought.find(({ name }) => name === 'headings')?.permalink,
    font: loadedFont(options.assets, data.site.language),
    theme,
    logo: data.organisation.logo && logoAddress(options.assets, data.organisation.logo.file),
    searchIndex: indexAddress(options),
    today: today(),
    pdf: pdfStandard(options, data),
    speaker,
    originalSpeaker: siteSpeaker(siteData.site.language, options),
  }
}

/** What pages list of a site, in their language. */
interface Lists {
  collections: { leaflets: Collected[]; editions: Collected[] }
  groups: Group<Collected>[]
  /** The easy reads of leaflets, by the folders that the leaflets have on the site. */
  easyReads: Record<string, Collected>
  hasDrafts: boolean
  publicPages: { url: string; updated: string }[]
  updated: string
}

/** The pages of leaflets and others, and the language that lists are for: the site's own unless there is another. */
interface Listed {
  leaflets: Collected[]
  editions: Collected[]
  brought: BroughtPage[]
  language: string | undefined
}

/** The latest lists of a site, by its editions: made for each page again, they would take ever longer as a site grows. */
const known = new WeakMap<Collected[], Map<string, Lists>>()

function listsOf(listed: Listed): Lists {
  const { editions, language = '' } = listed
  const made = known.get(editions) ?? new Map<string, Lists>()
  known.set(editions, made)
  const lists = made.get(language) ?? makeLists(listed)
  made.set(language, lists)
  return lists
}

function makeLists({ leaflets, editions: all, brought, language }: Listed): Lists {
  const editions = all.filter(({ data }) => data.everyleafEdition.language === language)
  const updated = latest(editions)
  const pages = [
    ...brought
      .filter(({ staff, permalink }) => !staff && permalink.endsWith('/'))
      .map(({ permalink }) => ({ url: permalink, updated })),
    ...all.map(({ url, data }) => ({ url, updated: data.updated })),
  ]
  const { compare } = new Intl.Collator('en')
  const easyReads = editions.flatMap((one): [string, Collected][] => {
    const { kind, folder } = one.data.everyleafEdition
    return kind === 'easy-read' ? [[folder, one]] : []
  })
  const first =
    language === undefined
      ? leaflets
      : editions.filter(({ data: { everyleafEdition: one } }) => one.kind === 'full' || one.alone)
  const groups = groupsOf(first)
  return {
    collections: { leaflets: groups.flatMap((group) => group.leaflets), editions },
    groups,
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
