import { checkPage } from '../../plugins/index.ts'
import { editionOf } from '../../plugins/content/editions.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'

/** What is missing from the pages by the page contract. */
export const pages: SiteCheck = (site) => ({
  findings: site.pages.flatMap(({ document, file }) => checkPage(document, file)),
})

/** The broken links of the pages within the site. */
export const links: SiteCheck = (site, { drafts }) => ({
  findings: deadLinks(
    site.folder,
    site.pages,
    drafts.editions.flatMap(({ file }) => editionOf(file)?.url.slice(1) ?? []),
  ),
})
