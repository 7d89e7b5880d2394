import { builtPages } from '../../plugins/shared/built-pages.ts'
import { together } from './check.ts'
import type { Outcome, SiteCheck, SourceCheck } from './check.ts'
import { easyRead, limits, meanings } from './easy-read.ts'
import { facts } from './facts.ts'
import { links, pages } from './pages.ts'
import type { Project } from './project.ts'
import { reviews, ties } from './review.ts'
import { synonyms } from './synonyms.ts'

/** What is checked of the texts that people write, before pages are made of them. */
const ofSources: SourceCheck[] = [easyRead, meanings, ties]

/** What is checked of the pages. */
const ofSite: SiteCheck[] = [pages, links, synonyms]

/** What is checked of how current the texts are: a check fails on it, and a build says so and publishes. */
const ofCurrency: SourceCheck[] = [facts, limits, reviews]

/** Checks whether the texts of a project are still current. */
export function checkCurrency(project: Project): Required<Outcome> {
  return together(ofCurrency.map((check) => check(project)))
}

/** Checks the texts of a project. */
export function checkSources(project: Project): Required<Outcome> {
  return together(ofSources.map((check) => check(project)))
}

/** Checks the pages in a folder that are made of a project. */
export async function checkSite(folder: string, project: Project): Promise<Required<Outcome>> {
  const site = { folder, pages: await builtPages(folder) }
  return together(ofSite.map((check) => check(site, project)))
}
