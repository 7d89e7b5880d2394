import { checkPage } from '../../plugins/index.ts'
import { editionOf } from '../../plugins/content/editions.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'

/** What is missing from the pages by the page contract. */
export const pages: SiteCheck = (site, _, sourceOf) => ({
  findings: site.ours.flatMap(({ document, file, path }) =>
    checkPage(document, sourceOf?.(path) ?? file),
  ),
})

/** The broken links of our pages within the site. */
export const links: SiteCheck = (site, { drafts, place }, sourceOf) => ({
  findings: deadLinks(site, {
    drafts: drafts.editions.flatMap(({ file }) => editionOf(file, place)?.url.slice(1) ?? []),
    sourceOf,
  }),
})
