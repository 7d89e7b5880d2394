import { checkPage } from '../../plugins/index.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'

/** What is missing from the pages by the page contract. */
export const pages: SiteCheck = (site) => ({
  findings: site.ours.flatMap(({ document, file }) => checkPage(document, file)),
})

/** The broken links of our pages within the site. */
export const links: SiteCheck = (site) => ({ findings: deadLinks(site) })
