import { checkPage } from '../../plugins/index.ts'
import { editionOf } from '../../plugins/content/editions.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'

/** What is missing from the pages by the page contract. */
export const pages: SiteCheck = (site) => ({
  findings: site.ours.flatMap(({ document, file }) => checkPage(document, file)),
})

/** The broken links of our pages within the site. */
export const links: SiteCheck = (site, { drafts, place }) => ({
  findings: deadLinks(
    site,
    drafts.editions.flatMap(({ file }) => editionOf(file, place)?.url.slice(1) ?? []),
  ),
})
