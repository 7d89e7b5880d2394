import { checkPage } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { editionOf } from '../../plugins/content/editions.ts'
import type { BuiltPage } from '../../plugins/site/built-pages.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'
import { readLinks } from './links-of-page.ts'
import type { PageLinks } from './links-of-page.ts'

/** What is missing from the pages by the page contract. */
export const pages: SiteCheck = ({ ours }, _, sourceOf) => {
  const own = new Set(ours)
  const findings: Finding[] = []
  return {
    look(page) {
      if (!own.has(page)) return
      findings.push(...checkPage(page.document, sourceOf?.(page.path) ?? page.file))
    },
    outcome: () => ({ findings }),
  }
}

/** The broken links of our pages within the site. */
export const links: SiteCheck = (site, { drafts, place }, sourceOf) => {
  const known = new Map<BuiltPage, PageLinks>()
  const linksOf = (page: BuiltPage) => known.get(page) ?? readLinks(page)
  return {
    look(page) {
      known.set(page, readLinks(page))
    },
    outcome: () => ({
      findings: deadLinks(site, {
        drafts: drafts.editions.flatMap(({ file }) => editionOf(file, place)?.url.slice(1) ?? []),
        sourceOf,
        linksOf,
      }),
    }),
  }
}
