import { checkPage } from '../../plugins/index.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'

/** What the pages lack of the page contract. */
export const pages: SiteCheck = (site) => ({
  findings: site.pages.flatMap(({ html, file }) => checkPage(html, file)),
})

/** The pages' own links that lead nowhere. */
export const links: SiteCheck = (site) => ({ findings: deadLinks(site.folder, site.pages) })
