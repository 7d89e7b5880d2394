import type { Edition } from '../content/editions.ts'
import type { EleventyPage, PageData } from '../content/page-data.ts'
import { directionOf } from '../languages/direction.ts'
import type { ReadOptions } from '../options.ts'
import type { SiteData } from './data.ts'
import { siteSpeaker } from './languages.ts'
import { broughtPages } from './pages.ts'

type Collected = EleventyPage & { data: { everyleafEdition: Edition } }

/** A page in one of the languages that there are of it, the page itself too. */
export interface LanguageLink {
  tag: string
  /** The name of the language in itself. */
  name: string
  direction: 'ltr' | 'rtl'
  url: string
  isHere: boolean
}

/** What the languages of a page depend on. */
interface Wish {
  /** The edition whose page it is; undefined for another page. */
  edition: Edition | undefined
  editions: Collected[]
  page: PageData
  options: ReadOptions
  siteData: SiteData
}

/**
 * Gives a page in all languages that there are of it, the site's own first; none where there is only one. An edition that a
 * language lacks has the other edition of that language in its place.
 */
export function languageLinks(wish: Wish): LanguageLink[] {
  const pages = wish.edition
    ? editionsByLanguage(wish.edition, wish.editions)
    : sameByLanguage(wish)
  const { edition, page, options, siteData } = wish
  const here = edition?.language ?? (page['everyleafLanguage'] as string | undefined) ?? ''
  const links = [...pages].map(([language, url]) => {
    const { tag, name } = siteSpeaker(language || siteData.site.language, options)
    return { tag, name, direction: directionOf(tag), url, isHere: language === here }
  })
  return links.length > 1 ? links : []
}

/** The addresses of a leaflet's editions by their languages; the site's own is ''. */
function editionsByLanguage(here: Edition, editions: Collected[]): Map<string, string> {
  const found = (byLeaflet(editions).get(leafletOf(here)) ?? [])
    // Those of the same kind last: they take the place of the others.
    .toSorted((one, other) => Number(one.kind === here.kind) - Number(other.kind === here.kind))
  const byLanguage = new Map(found.map(({ language = '', url }) => [language, url]))
  return new Map([...byLanguage].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The editions of each leaflet of a site: looked for again on each page, they would take ever longer as a site grows. */
const known = new WeakMap<Collected[], Map<string, Edition[]>>()

function byLeaflet(editions: Collected[]): Map<string, Edition[]> {
  const before = known.get(editions)
  if (before) return before
  const made = new Map<string, Edition[]>()
  for (const { data } of editions) {
    const edition = data.everyleafEdition
    const leaflet = leafletOf(edition)
    made.set(leaflet, [...(made.get(leaflet) ?? []), edition])
  }
  known.set(editions, made)
  return made
}

/** What editions of one leaflet, and no others, have in common. */
const leafletOf = ({ leaflet, slug }: Edition): string => `${leaflet} ${slug}`

/** The addresses of a page that there is in each language that leaflets are in. */
function sameByLanguage({ editions, page, options, siteData }: Wish): Map<string, string> {
  const languages = new Set(editions.map(({ data }) => data.everyleafEdition.language ?? ''))
  const found = [...languages].sort().flatMap((language): [string, string][] => {
    const brought = broughtPages(options, siteData, language || undefined)
    const same = brought.find(({ name }) => name === page['everyleafPage'])
    return same ? [[language, same.permalink]] : []
  })
  return new Map(found)
}
