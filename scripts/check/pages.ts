import { checkPage } from '../../plugins/index.ts'
import type { Finding } from '../../plugins/index.ts'
import { editionOf } from '../../plugins/content/editions.ts'
import type { SiteCheck } from './check.ts'
import { deadLinks } from './dead-links.ts'
import { readLinks } from './links-of-page.ts'

/** What is missing from the pages by the page contract. */
export const pages: SiteCheck = ({ ours }, _, sourceOf) => {
  const own = new Set(ours)
  const findings: Finding[] = []
  return {
    look(page) {
      if (!own.has(page)) return
      const file = sourceOf?.(page.path) ?? page.file
      findings.push(
        ...page.find({
          name: `contract kept by ${file}`,
          find: (document) => checkPage(document, file),
        }),
      )
    },
    outcome: () => ({ findings }),
  }
}

/** The broken links of our pages within the site. */
export const links: SiteCheck = (site, { drafts, place }, sourceOf) => {
  return {
    // They are needed when all pages have been looked at; this page is parsed now.
    look: readLinks,
    outcome: () => ({
      findings: deadLinks(site, {
        drafts: drafts.editions.flatMap(({ file }) => editionOf(file, place)?.url.slice(1) ?? []),
        sourceOf,
      }),
    }),
  }
}
